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

    /// <summary>libvirt's features in the order in which it writes them;
    /// those without a writer belong to other guests.</summary>
    private static readonly (string Name, Action<MarkupWriter, Features>? Write)[] Order =
    [
        ("acpi", null), ("apic", null), ("pae", null), ("hap", null), ("viridian", null), ("privnet", null),
        ("hyperv", null), ("kvm", null),
        ("pvspinlock", null), ("capabilities", null),
        ("pmu", (xml, features) => State(xml, "pmu", features.PerformanceCounters)), ("vmport", null), ("gic", null),
        ("smm", null), ("ioapic", null), ("hpt", WriteHpt), ("vmcoreinfo", null),
        ("htm", (xml, features) => State(xml, "htm", features.Htm)),
        ("nested-hv", (xml, features) => State(xml, "nested-hv", features.NestedHv)), ("msrs", null),
        ("ccf-assist", (xml, features) => State(xml, "ccf-assist", features.CcfAssist)), ("xen", null),
        ("cfpc", (xml, features) => Value(xml, "cfpc", Mitigations[features.Cfpc])),
        ("sbbc", (xml, features) => Value(xml, "sbbc", Mitigations[features.Sbbc])),
        ("ibs", (xml, features) => Value(xml, "ibs", IndirectBranches[features.Ibs])),
        ("tcg", WriteTcg), ("async-teardown", null), ("ras", null), ("ps2", null), ("aia", null),
    ];

    public static Features Read(Cursor xml)
    {
        if (xml.Child("features") is not { } features) return new Features();
        foreach (var unknown in features.AllChildren())
        {
            if (Order.All(known => known.Name != unknown.Name))
                unknown.Refuse(ErrorCode.ConfigUnsupported, $"unexpected feature '{unknown.Name}'");
        }

        var hpt = features.Child("hpt");
        return new Features
        {
            HptResizing = hpt?.Word("resizing", Resizing),
            HptMaxPageSize = hpt?.Child("maxpagesize")?.Bytes(),
            Htm = ReadState(features, "htm"),
            NestedHv = ReadState(features, "nested-hv"),
            CcfAssist = ReadState(features, "ccf-assist"),
            Cfpc = features.Child("cfpc")?.Word("value", Mitigations),
            Sbbc = features.Child("sbbc")?.Word("value", Mitigations),
            Ibs = features.Child("ibs")?.Word("value", IndirectBranches),
            PerformanceCounters = features.Child("pmu") is { } pmu ? pmu.OnOff("state") ?? true : null,
            TranslationCache = features.Child("tcg")?.Child("tb-cache")?.Bytes(),
            Foreign = [.. Order.Where(entry => entry.Write is null && features.Has(entry.Name))
                .Select(entry => MarkupFragment.Of(features.Element.ReadChild(entry.Name)!))],
        };
    }

    public static void Write(MarkupWriter xml, Features features)
    {
        if (!features.Foreign.IsEmpty)
            features = features with { Foreign = [.. features.Foreign.Where(SaysSomething).Select(Plain)] };
        if (features.IsEmpty) return;
        xml.Open("features");
        foreach (var (name, write) in Order)
        {
            if (write is not null) write(xml, features);
            else features.Foreign.FirstOrDefault(feature => feature.Name == name)?.Write(xml);
        }

        xml.Close();
    }

    // libvirt keeps nothing of these but what they hold.
    private static bool SaysSomething(MarkupFragment feature) => feature.Name switch
    {
        "capabilities" => feature.Attribute("policy") is not null || !feature.Children.IsEmpty,
        "ioapic" => feature.Attribute("driver") is not null,
        _ => true,
    };

    // Of these, being there is all that counts.
    private static MarkupFragment Plain(MarkupFragment feature) =>
        feature.Name is "acpi" or "pae" or "viridian" or "privnet" or "kvm" or "xen" ? feature.WithoutAttributes()
        // A feature of Xen that needs no state to be asked for.
        : feature.Name == "hap" && feature.Attribute("state") is null
            ? feature with { Attributes = [new MarkupAttribute("state", "on")] }
        : feature.Name == "apic" ? feature.WithoutAttributes("eoi")
        : feature;

    private static bool? ReadState(Cursor features, string name) =>
        features.Child(name) is { } feature && feature.Required("state").Length > 0 ? feature.OnOff("state") : null;

    private static void WriteHpt(MarkupWriter xml, Features features)
    {
        if (features.HptResizing is null && features.HptMaxPageSize is null) return;
        xml.Open("hpt").Attribute("resizing", Resizing[features.HptResizing]);
        if (features.HptMaxPageSize is { } size)
            xml.Open("maxpagesize").Attribute("unit", "KiB").Text(MemoryXml.KiB(size)).Close();
        xml.Close();
    }

    private static void WriteTcg(MarkupWriter xml, Features features)
    {
        if (features.TranslationCache is not { } size) return;
        xml.Open("tcg").Open("tb-cache").Attribute("unit", "KiB").Text(MemoryXml.KiB(size)).Close().Close();
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
