using PowerVirt.Cli.Files;
using PowerVirt.Domain;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Cli.Definitions;

/// <summary>Reads a guest's definition from a file.</summary>
internal static class DefinitionFile
{
    /// <exception cref="VmException">The file cannot be read; what is wrong inside it is in the result.</exception>
    public static Parsed<DomainDocument> Read(string path) =>
        // A character of UTF-8 has up to four bytes; the parser counts characters.
        DomainXml.Parse(TextFile.Read(path, "definition", 4 * MarkupLimits.Default.Characters));
}
