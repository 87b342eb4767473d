using System.Collections.Immutable;

namespace PowerVirt.Power.Spapr;

/// <summary>The table of the pseries machine's capabilities and what of them starts where.</summary>
/// <remarks>
/// QEMU, hw/ppc/spapr_caps.c (capability_table, default_caps_with_cpu); defaults are those of pseries-5.0 and newer.
/// </remarks>
public static class SpaprCapabilities
{
    private static readonly ImmutableArray<string> Switch = ["off", "on"];
    private static readonly ImmutableArray<string> Mitigation = ["broken", "workaround", "fixed"];
    private static readonly ImmutableArray<string> Speculation =
        ["broken", "workaround", "fixed-ibs", "fixed-ccd", "fixed-na"];

    public static readonly SpaprCapability Cfpc =
        new("cap-cfpc", Mitigation, "workaround", CompatLevels.Power8, "cache flush on privilege change")
        { Element = "cfpc", TcgWarns = true };

    public static readonly SpaprCapability Sbbc =
        new("cap-sbbc", Mitigation, "workaround", CompatLevels.Power7Plus, "speculation barrier bounds checking")
        { Element = "sbbc", TcgWarns = true };

    public static readonly SpaprCapability Ibs =
        new("cap-ibs", Speculation, "workaround", CompatLevels.Power7, "indirect branch speculation")
        { Element = "ibs", TcgWarns = true };

    public static readonly SpaprCapability CcfAssist =
        new("cap-ccf-assist", Switch, "on", null, "count cache flush with the hardware's help")
        { Element = "ccf-assist", TcgWarns = true };

    public static readonly SpaprCapability LargeDecrementer =
        new("cap-large-decr", Switch, "on", CompatLevels.Power9, "decrementer of more than 32 bits");

    public static readonly SpaprCapability Htm =
        new("cap-htm", Switch, "off", null, "transactional memory") { Element = "htm" };
    public static readonly SpaprCapability Vsx =
        new("cap-vsx", Switch, "on", CompatLevels.Power7, "vector-scalar instructions");
    public static readonly SpaprCapability Dfp =
        new("cap-dfp", Switch, "on", CompatLevels.Power7, "decimal floating point");
    public static readonly SpaprCapability NestedHv =
        new("cap-nested-hv", Switch, "off", null, "KVM inside the guest") { Element = "nested-hv" };

    public static readonly SpaprCapability Fwnmi =
        new("cap-fwnmi", Switch, "on", null, "firmware-assisted machine checks");
    public static readonly SpaprCapability RptInvalidate =
        new("cap-rpt-invalidate", Switch, "off", null, "H_RPT_INVALIDATE for nested guests");

    public static readonly SpaprCapability AilMode3 =
        new("cap-ail-mode-3", Switch, "on", CompatLevels.Power8, "interrupts with the MMU on");
    public static readonly SpaprCapability Dawr1 =
        new("cap-dawr1", Switch, "on", CompatLevels.Power10, "second hardware watchpoint");

    /// <summary>All capabilities that are a choice of values, in QEMU's order.</summary>
    public static ImmutableArray<SpaprCapability> All { get; } =
    [
        Htm, Vsx, Dfp, Cfpc, Sbbc, Ibs, NestedHv, LargeDecrementer, CcfAssist, Fwnmi, RptInvalidate, AilMode3, Dawr1,
    ];

    /// <summary>
    /// The properties to set so that a guest starts without warning or refusal, none stronger than the default. Empty
    /// where the defaults do, or where nobody asked the host what it can do.
    /// </summary>
    /// <param name="accelerator">TCG can give none of the mitigations.</param>
    /// <param name="level">The guest's level.</param>
    /// <param name="host">What the host's KVM can give; null where that is not known.</param>
    public static ImmutableArray<SpaprSetting> SafeUnder(
        Accelerator accelerator, CompatLevel level, SpaprLimits? host) =>
    [
        .. from capability in All
           let usual = capability.DefaultAt(level)
           let most = accelerator == Accelerator.Tcg ? MostEmulated(capability) : Most(capability, host)
           where most is not null && capability.IsStronger(usual, most)
           select new SpaprSetting(capability, most, accelerator == Accelerator.Tcg
               ? $"TCG cannot give {capability.Meaning} as {usual} and would warn."
               : $"This host's KVM gives {capability.Meaning} as {most} at most."),
    ];

    private static string? MostEmulated(SpaprCapability capability) =>
        capability.TcgWarns ? capability.Weakest : null;

    private static string? Most(SpaprCapability capability, SpaprLimits? host) =>
        capability == Cfpc ? host?.Cfpc
        : capability == Sbbc ? host?.Sbbc
        : capability == Ibs ? host?.Ibs
        : capability == CcfAssist ? OnOff(host?.CcfAssist)
        : capability == LargeDecrementer ? OnOff(host?.LargeDecrementer)
        : null;

    private static string? OnOff(bool? value) => value switch
    {
        true => "on",
        false => "off",
        null => null,
    };
}

/// <summary>A capability with the value to give it and the reason.</summary>
public sealed record SpaprSetting(SpaprCapability Capability, string Value, string Why)
{
    public override string ToString() => $"{Capability.Property}={Value}";
}
