using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Resolution;

/// <summary>Says which compat levels a host's KVM can hold a guest to, whichever QEMU is used.</summary>
internal static class HostLevels
{
    /// <summary>Why the host cannot run a level; null where it can.</summary>
    public static CpuDecision.Refused? Refusal(HostCpu host, CompatLevel level)
    {
        if (!host.Kvm.Works) return Refusals.NoKvm(host);
        if (CanRun(host, level)) return null;
        if (host.Raw is null && host.Pvr is { } pvr) return UnknownCpu(pvr, level);
        if (host.NewestLevel is not { } newest) return NoLevels(host, level);
        if (host.Kvm.Kind == KvmKind.Pr) return NotUnderPr(host, level);
        if (level > newest) return TooNew(host, level, newest);
        return NeedsHash(host, level, newest);
    }

    /// <summary>Whether <see cref="Refusal"/> has none.</summary>
    public static bool CanRun(HostCpu host, CompatLevel level) =>
        host.Kvm.Works && host.Kvm.Kind != KvmKind.Pr && host.Raw is not null && level <= host.NewestLevel
        && (!level.NeedsHash || host.Mmu.Hash);

    /// <summary>
    /// The newest level to recommend for a host; null where it can run none. Never power7+, which newer QEMUs refuse.
    /// </summary>
    public static CompatLevel? Newest(HostCpu host) =>
        CompatLevels.All.LastOrDefault(level => level != CompatLevels.Power7Plus && CanRun(host, level));

    private static CpuDecision.Refused UnknownCpu(Pvr pvr, CompatLevel level) => new(CpuFault.Incompatible,
        $"The guest asks for {level}, but this host's CPU is not known. {Generations.UnknownFamily(pvr)}",
        "Take mode='host-passthrough', or a newer PowerVirt.", $"{Refusals.Incompatible}: unknown host CPU");

    private static CpuDecision.Refused NoLevels(HostCpu host, CompatLevel level) => new(CpuFault.Internal,
        $"The guest asks for {level}, but a {host.Described} CPU has no compat levels.",
        "Take mode='host-passthrough'.", "internal error: Host CPU does not support compatibility modes");

    private static CpuDecision.Refused NotUnderPr(HostCpu host, CompatLevel level) => new(CpuFault.Incompatible,
        $"The guest asks for {level}, but kvm-pr cannot hold a guest to a compat level.",
        level <= host.NewestLevel && Generations.All.FirstOrDefault(each => each.Level == level) is { } model
            ? $"Ask kvm-pr for the CPU itself: <cpu mode='custom'><model>{model}</model></cpu>; or load kvm-hv."
            : "Take mode='host-passthrough', or load kvm-hv.",
        Refusals.Incompatible);

    private static CpuDecision.Refused TooNew(HostCpu host, CompatLevel level, CompatLevel newest) => new(
        CpuFault.Incompatible,
        $"The guest asks for {level}, but this host ({host.Described}) reaches {newest} only.",
        Newest(host) is { } best ? $"Write {Refusals.Xml(best)}, or run it on a host of at least {level}."
            : $"Run it on a host of at least {level}.",
        Refusals.Incompatible);

    private static CpuDecision.Refused NeedsHash(HostCpu host, CompatLevel level, CompatLevel newest) => new(
        CpuFault.Incompatible,
        $"The guest asks for {level}, which needs a hash page table, but KVM on this host ({host.Described}" +
        $"{Nested(host)}) gives radix guests only.",
        newest.NeedsHash ? "Run it on a bare-metal host."
            : $"Write {Refusals.Xml(newest)}, or run it on a bare-metal POWER8 or POWER9 host.",
        Refusals.Incompatible);

    private static string Nested(HostCpu host) => host.Kvm.Kind switch
    {
        KvmKind.NestedV1 => ", itself a guest of KVM",
        KvmKind.NestedV2 => ", a PowerVM partition",
        _ => "",
    };
}
