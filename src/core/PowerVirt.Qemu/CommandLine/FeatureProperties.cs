using PowerVirt.Domain;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>
/// The pseries features as properties of the machine; what the definition leaves out is left to QEMU.
/// </summary>
/// <remarks>QEMU, hw/ppc/spapr_caps.c.</remarks>
internal static class FeatureProperties
{
    private const ulong Kib = 1024;

    public static IEnumerable<(string Key, QemuValue? Value)> Of(Features features) =>
    [
        ("resize-hpt", Word(features.HptResizing)),
        ("cap-hpt-max-page-size", features.HptMaxPageSize is { } bytes ? $"{bytes / Kib}k" : null),
        ("cap-htm", features.Htm),
        ("cap-nested-hv", features.NestedHv),
        ("cap-ccf-assist", features.CcfAssist),
        ("cap-cfpc", Word(features.Cfpc)),
        ("cap-sbbc", Word(features.Sbbc)),
        ("cap-ibs", Word(features.Ibs)),
    ];

    private static string? Word(HptResizing? resizing) => resizing switch
    {
        HptResizing.Enabled => "enabled",
        HptResizing.Disabled => "disabled",
        HptResizing.Required => "required",
        _ => null,
    };

    private static string? Word(Mitigation? mitigation) => mitigation switch
    {
        Mitigation.Broken => "broken",
        Mitigation.Workaround => "workaround",
        Mitigation.Fixed => "fixed",
        _ => null,
    };

    private static string? Word(IndirectBranchSpeculation? speculation) => speculation switch
    {
        IndirectBranchSpeculation.Broken => "broken",
        IndirectBranchSpeculation.Workaround => "workaround",
        IndirectBranchSpeculation.FixedIbs => "fixed-ibs",
        IndirectBranchSpeculation.FixedCcd => "fixed-ccd",
        IndirectBranchSpeculation.FixedNa => "fixed-na",
        _ => null,
    };
}
