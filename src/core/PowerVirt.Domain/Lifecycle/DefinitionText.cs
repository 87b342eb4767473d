using PowerVirt.Domain.Xml;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>A definition as it is stored: its document, and what lists need so that it can stay unread.</summary>
/// <param name="Xml">With secrets; see <see cref="DefinitionOutline.HasSecrets"/>.</param>
/// <param name="Outline">What is known of it without reading it.</param>
public sealed record DefinitionText(string Xml, DefinitionOutline Outline)
{
    /// <summary>Writes a completed definition down: as it is to be kept, or with what is known while it runs.</summary>
    public static DefinitionText Of(DomainDefinition definition, bool live = false)
    {
        var options = new XmlOptions(Inactive: !live, Secrets: true);
        var xml = DomainXml.Format(definition, options, out var hasSecrets);
        return new DefinitionText(xml, DefinitionOutline.Of(definition) with { HasSecrets = hasSecrets });
    }

    /// <summary>Reads the document again.</summary>
    public DomainDefinition Read(bool live = false) => Read(Xml, live);

    /// <summary>Reads a stored document again; it was written by <see cref="Of"/>.</summary>
    public static DomainDefinition Read(string xml, bool live = false) =>
        DomainXml.Parse(xml, new XmlOptions(Inactive: !live, Secrets: true)).OrThrow().Definition;
}
