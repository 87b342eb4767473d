using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>features</c>.</summary>
internal static class FeaturesXml
{
    internal static readonly Words<HptResizing> Resizing = new(
        ("enabled", HptResizing.Enabled), ("disabled", HptResizing.Disabled), ("required", HptResizing.Required));

    internal static readonly Words<Mitigation> Mitigations = new(
        ("broken", Mitigation.Broken), ("workaround", Mitigation.Workaround), ("fixed", Mitigation.Fixed));

    internal static readonly Words<IndirectBranchSpeculation> IndirectBranches = new(
        ("broken", IndirectBranchSpeculation.Broken),
        ("workaround", IndirectBranchSpeculation.Workaround),
        ("fixed-ibs", IndirectBranchSpeculation.FixedIbs),
        ("fixed-ccd", IndirectBranchSpeculation.FixedCcd),
        ("fixed-na", IndirectBranchSpeculation.FixedNa));

    public static Features Read(Cursor xml)
    {
        if (xml.Child("features") is not { } features) return new Features();
        var hpt = features.Child("hpt");
        return new Features
        {
            HptResizing = hpt?.Word("resizing", Resizing),
            HptMaxPageSize = hpt?.Child("maxpagesize")?.Bytes(),
            Htm = features.OnOffOf("htm", "state"),
            NestedHv = features.OnOffOf("nested-hv", "state"),
            CcfAssist = features.OnOffOf("ccf-assist", "state"),
            Cfpc = features.Child("cfpc")?.Word("value", Mitigations),
            Sbbc = features.Child("sbbc")?.Word("value", Mitigations),
            Ibs = features.Child("ibs")?.Word("value", IndirectBranches),
            X86 = (features.Has("acpi") ? X86Features.Acpi : 0) | (features.Has("apic") ? X86Features.Apic : 0)
                | (features.Has("pae") ? X86Features.Pae : 0),
        };
    }

    public static void Write(MarkupWriter xml, Features features)
    {
        if (features == new Features()) return;
        xml.Open("features");
        xml.Flag("acpi", features.X86.HasFlag(X86Features.Acpi));
        xml.Flag("apic", features.X86.HasFlag(X86Features.Apic));
        xml.Flag("pae", features.X86.HasFlag(X86Features.Pae));
        if (features.HptResizing is not null || features.HptMaxPageSize is not null)
        {
            xml.Open("hpt").Attribute("resizing", Resizing[features.HptResizing]);
            if (features.HptMaxPageSize is { } size) xml.Open("maxpagesize").Attribute("unit", "KiB").Text(MemoryXml.KiB(size)).Close();
            xml.Close();
        }

        State(xml, "htm", features.Htm);
        State(xml, "nested-hv", features.NestedHv);
        State(xml, "ccf-assist", features.CcfAssist);
        Value(xml, "cfpc", Mitigations[features.Cfpc]);
        Value(xml, "sbbc", Mitigations[features.Sbbc]);
        Value(xml, "ibs", IndirectBranches[features.Ibs]);
        xml.Close();
    }

    private static void State(MarkupWriter xml, string name, bool? on)
    {
        if (on is not null) xml.Open(name).OnOff("state", on).Close();
    }

    private static void Value(MarkupWriter xml, string name, string? value)
    {
        if (value is not null) xml.Open(name).Attribute("value", value).Close();
    }
}
