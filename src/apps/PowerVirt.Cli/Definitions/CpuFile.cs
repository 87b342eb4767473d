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
    private static readonly Words<CpuMode> Modes = new(
        ("custom", CpuMode.Custom), ("host-model", CpuMode.HostModel),
        ("host-passthrough", CpuMode.HostPassthrough), ("maximum", CpuMode.Maximum));

    private static readonly Words<CpuMatch> Matches = new(
        ("minimum", CpuMatch.Minimum), ("exact", CpuMatch.Exact), ("strict", CpuMatch.Strict));

    private static readonly Words<CpuFallback> Fallbacks =
        new(("allow", CpuFallback.Allow), ("forbid", CpuFallback.Forbid));

    /// <summary>What the file asks for; a definition without <c>cpu</c> asks for nothing.</summary>
    /// <exception cref="VmException">The file cannot be read.</exception>
    public static Parsed<RequestedCpu> Read(string path)
    {
        var markup = MarkupReader.Read(TextFile.Read(path, "file", MarkupLimits.Default.Characters));
        if (markup.Value is not { } root) return new Parsed<RequestedCpu>(null, markup.Problems);
        var element = root.Name switch
        {
            "cpu" => root,
            "domain" => root.ReadChild("cpu"),
            "capabilities" => root.ReadChild("host")?.ReadChild("cpu"),
            _ => null,
        };
        if (element is null && root.Name is not "domain")
            return new Problem(ErrorCode.XmlError,
                $"<{root.Name}> holds no CPU; <cpu>, <domain> and <capabilities> do.", root.Place);
        if (element is null) return RequestedCpu.None;
        var problems = new List<Problem>();
        return new Parsed<RequestedCpu>(Read(new Cursor(element, problems)), problems);
    }

    /// <summary>What a word on the command line asks for: a mode, a compat level, or else a CPU model.</summary>
    public static RequestedCpu OfWord(string word) => word switch
    {
        "host-passthrough" => RequestedCpu.HostPassthrough,
        "host-model" => RequestedCpu.HostModel(),
        "maximum" => RequestedCpu.Maximum,
        _ => CompatLevels.TryParse(word, out _) ? RequestedCpu.HostModel(word) : RequestedCpu.Custom(word),
    };

    private static RequestedCpu Read(Cursor cpu)
    {
        var model = cpu.Child("model");
        return new RequestedCpu(cpu.Word("mode", Modes) ?? (model is null ? CpuMode.None : CpuMode.Custom))
        {
            Model = model?.Text,
            Vendor = cpu.TextOf("vendor"),
            Architecture = cpu.TextOf("arch") is { } name && Architecture.TryParse(name, out var known) ? known : null,
            Match = cpu.Word("match", Matches) ?? CpuMatch.Exact,
            Fallback = model?.Word("fallback", Fallbacks) ?? CpuFallback.Allow,
        };
    }
}
