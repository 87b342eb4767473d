using System.Collections.Immutable;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Resolution;

/// <summary>Foretells what a Linux guest on pseries will report of its CPU.</summary>
internal static class Predictions
{
    /// <summary>
    /// A guest that agrees with QEMU on a level (ibm,client-architecture-support), as every Linux since 2.6.24 does.
    /// </summary>
    /// <param name="level">The newest level that it may have.</param>
    /// <param name="cpu">The newest level that the CPU has.</param>
    /// <param name="mmus">The MMUs that the guest can have.</param>
    public static GuestView Architected(CompatLevel level, CompatLevel cpu, GuestMmus mmus)
    {
        // Linux asks for ISA 2.06 but never for 2.06+ (arch/powerpc/kernel/prom_init.c, ibm_architecture_vec).
        var agreed = level == CompatLevels.Power7Plus ? CompatLevels.Power7 : level;
        var lost = CompatLevels.All.Where(step => step > level && step <= cpu && step.Brings.Length > 0);
        return new GuestView(
            Generations.All.First(generation => generation.Level == agreed),
            agreed.LogicalPvr,
            level,
            mmus.For(agreed),
            [.. lost.Select(step => step.Brings)]);
    }

    /// <summary>A guest that goes by the real PVR, because its accelerator knows no levels.</summary>
    public static GuestView Raw(Generation generation) =>
        new(generation, null, generation.Level, MmuMode.Hash, ImmutableArray<string>.Empty);

    /// <summary>A guest in native mode on this host; null where the host's CPU is not known.</summary>
    public static GuestView? Native(HostCpu host) =>
        host.Raw is not { } raw ? null
        : host.Kvm.Kind == KvmKind.Pr || host.NewestLevel is not { } level ? Raw(raw)
        : Architected(level, level, host.Mmu);
}
