namespace PowerVirt.Domain;

/// <summary>Where the guest stands among the host's resource groups (<c>resource</c>).</summary>
/// <param name="Partition">Absolute path in the hierarchy of control groups.</param>
/// <param name="FibreChannelId">By which the storage network tells guests apart.</param>
public sealed record ResourceGroup(string? Partition = null, string? FibreChannelId = null)
{
    public bool IsEmpty => Partition is null && FibreChannelId is null;
}
