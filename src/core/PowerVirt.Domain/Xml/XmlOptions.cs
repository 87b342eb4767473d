namespace PowerVirt.Domain.Xml;

/// <summary>Which of a definition's two faces is read or written.</summary>
/// <param name="Inactive">Without what is known only while the guest runs: ids, generated aliases, terminals.</param>
/// <param name="Secrets">With passwords.</param>
/// <param name="Validate">Unknown elements and attributes refuse the document instead of being reported.</param>
public sealed record XmlOptions(bool Inactive = true, bool Secrets = false, bool Validate = false)
{
    public static XmlOptions Default { get; } = new();
}
