namespace PowerVirt.Domain.Completion;

/// <summary>Names the security model where the document leaves it to the host.
/// This host confines guests by none.</summary>
internal static class SecurityLabels
{
    private const string NoModel = "none";

    public static DomainDefinition Complete(DomainDefinition domain) =>
        domain.SecurityLabels.All(label => label.Model is not (null or NoModel)) ? domain
        : domain with
        {
            SecurityLabels = [.. domain.SecurityLabels.Select(label =>
                label.Model is null or NoModel ? Unconfined : label)],
        };

    private static SecurityLabel Unconfined { get; } = new() { Type = SecurityLabelType.None, Model = NoModel };
}
