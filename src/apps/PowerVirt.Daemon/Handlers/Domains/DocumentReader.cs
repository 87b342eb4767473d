using PowerVirt.Domain;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Reads the documents that clients send.</summary>
internal static class DocumentReader
{
    /// <exception cref="VmException">All that is wrong with the document.</exception>
    public static DomainDefinition Read(string xml, bool validate) =>
        DomainXml.Parse(xml, new XmlOptions(Secrets: true, Validate: validate)).OrThrow().Definition;
}
