using PowerVirt.Cli.Files;
using PowerVirt.Domain;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;

namespace PowerVirt.Cli.Definitions;

/// <summary>
/// Reads the <c>cpu</c> element of a guest's definition, of a host's capabilities, or one that stands alone.
/// </summary>
internal static class CpuFile
{
    /// <summary>What the file asks for; a definition without <c>cpu</c> asks for nothing.</summary>
    /// <exception cref="VmException">The file cannot be read.</exception>
    public static Parsed<RequestedCpu> Read(string path) =>
        CpuDocumentXml.Parse(TextFile.Read(path, "file", MarkupLimits.Default.Characters));

    /// <summary>What a word on the command line asks for: a mode, a compat level, or else a CPU model.</summary>
    public static RequestedCpu OfWord(string word) => word switch
    {
        "host-passthrough" => RequestedCpu.HostPassthrough,
        "host-model" => RequestedCpu.HostModel(),
        "maximum" => RequestedCpu.Maximum,
        _ => CompatLevels.TryParse(word, out _) ? RequestedCpu.HostModel(word) : RequestedCpu.Custom(word),
    };
}
