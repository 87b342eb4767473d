using PowerVirt.Domain.Markup;
using PowerVirt.Power;
using PowerVirt.Power.Pools;

namespace PowerVirt.Domain.Xml;

/// <summary>
/// A <c>cpu</c> element that stands alone or inside a guest's definition or a host's capabilities: what clients send to
/// have CPUs compared.
/// </summary>
public static class CpuDocumentXml
{
    private static readonly Words<CpuMode> Modes = CpuXml.Modes;

    private static readonly Words<CpuMatch> Matches = new(
        ("minimum", CpuMatch.Minimum), ("exact", CpuMatch.Exact), ("strict", CpuMatch.Strict));

    private static readonly Words<CpuFallback> Fallbacks =
        new(("allow", CpuFallback.Allow), ("forbid", CpuFallback.Forbid));

    /// <summary>What the document asks for; a definition without <c>cpu</c> asks for nothing.</summary>
    public static Parsed<RequestedCpu> Parse(string text)
    {
        var markup = MarkupReader.Read(text);
        if (markup.Value is not { } root) return new Parsed<RequestedCpu>(null, markup.Problems);
        if (Find(root) is not { } element)
        {
            return root.Name == "domain" ? RequestedCpu.None : new Problem(ErrorCode.XmlError,
                $"<{root.Name}> holds no CPU; <cpu>, <domain> and <capabilities> do.", root.Place);
        }

        var problems = new List<Problem>();
        return new Parsed<RequestedCpu>(Read(new Cursor(element, problems)), problems);
    }

    /// <summary>The hosts' CPUs in a document that lists them: any root element around <c>cpu</c> elements.</summary>
    public static Parsed<IReadOnlyList<CpuDescription>> ParseList(string text)
    {
        var markup = MarkupReader.Read(text);
        if (markup.Value is not { } root) return new Parsed<IReadOnlyList<CpuDescription>>(null, markup.Problems);
        var problems = new List<Problem>();
        CpuDescription[] cpus =
        [
            .. root.Children.Where(child => child.Name == "cpu")
                .Select(child => Describe(Read(new Cursor(child, problems)))),
        ];
        return new Parsed<IReadOnlyList<CpuDescription>>(cpus, problems);
    }

    /// <summary>A host's CPU as such an element describes it.</summary>
    public static CpuDescription Describe(RequestedCpu cpu) => CpuDescription.Of(cpu);

    /// <summary>Writes the element as libvirt does for a guest.</summary>
    public static string Format(RequestedCpu cpu)
    {
        var xml = new MarkupWriter();
        var custom = cpu.Mode == CpuMode.Custom;
        xml.Open("cpu").Attribute("mode", cpu.Mode == CpuMode.None ? null : Modes[cpu.Mode]);
        if (custom) xml.Attribute("match", Matches[cpu.Match]);
        xml.Leaf("arch", cpu.Architecture?.Name);
        if (cpu.Model is { } model)
            xml.Open("model").Attribute("fallback", Fallbacks[cpu.Fallback]).Text(model).Close();
        return xml.Leaf("vendor", cpu.Vendor).Close().ToString();
    }

    private static MarkupElement? Find(MarkupElement root) => root.Name switch
    {
        "cpu" => root,
        "domain" => root.ReadChild("cpu"),
        "capabilities" => root.ReadChild("host")?.ReadChild("cpu"),
        _ => null,
    };

    private static RequestedCpu Read(Cursor cpu)
    {
        var model = cpu.Child("model");
        return new RequestedCpu(cpu.Word("mode", Modes) ?? (model is null ? CpuMode.None : CpuMode.Custom))
        {
            Model = model?.Text,
            Vendor = cpu.TextOf("vendor"),
            Architecture = cpu.Child("arch") is { } arch ? ReadArchitecture(arch) : null,
            Match = cpu.Word("match", Matches) ?? CpuMatch.Exact,
            Fallback = model?.Word("fallback", Fallbacks) ?? CpuFallback.Allow,
        };
    }

    private static Architecture? ReadArchitecture(Cursor arch)
    {
        if (Architecture.TryParse(arch.Text, out var known)) return known;
        arch.Refuse(ErrorCode.ConfigUnsupported, $"Unknown architecture {arch.Text}", remedy: "CPUs of ppc64 and ppc64le can be compared.");
        return null;
    }
}
