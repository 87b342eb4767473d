using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PowerVirt.Power.Hosts;

/// <summary>Typical hosts by name, so that a question can be answered without having the machine.</summary>
public static class NamedHosts
{
    /// <summary>All of them, in the order in which to show them.</summary>
    public static ImmutableArray<NamedHost> All { get; } =
    [
        Metal("power7", 0x003f0203, 4, KvmSupport.Hv, GuestMmus.HashOnly, "bare-metal POWER7 with kvm-hv"),
        Metal("power7+", 0x004a0201, 4, KvmSupport.Hv, GuestMmus.HashOnly, "bare-metal POWER7+ with kvm-hv"),
        Metal("power8", 0x004d0200, 8, KvmSupport.Hv, GuestMmus.HashOnly, "bare-metal POWER8 with kvm-hv"),
        Metal("power9", 0x004e1202, 4, KvmSupport.Hv, GuestMmus.Both, "bare-metal POWER9 (DD2.2) with kvm-hv"),
        Metal("power9-dd2.0", 0x004e1200, 4, KvmSupport.Hv, GuestMmus.RadixOnly,
            "bare-metal POWER9 DD2.0, whose radix host cannot give guests a hash page table"),
        Metal("power9-hash", 0x004e1202, 4, KvmSupport.Hv, GuestMmus.HashOnly,
            "bare-metal POWER9 booted with disable_radix"),
        Metal("power9-pr", 0x004e1202, 4, KvmSupport.Pr, GuestMmus.HashOnly, "POWER9 with kvm-pr"),
        Metal("power10", 0x00800200, 8, KvmSupport.None("kvm-hv does not run on bare-metal POWER10"), GuestMmus.Neither,
            "bare-metal POWER10, which has no KVM"),
        Lpar("power9-lpar", 0x004e1202, null,
            KvmSupport.None("PowerVM gives KVM to partitions of POWER10 and newer only"),
            "PowerVM partition on POWER9, which has no KVM"),
        Lpar("power10-lpar", 0x00800200, null, KvmSupport.NestedV2, "PowerVM partition on POWER10 with KVM"),
        Lpar("power10-lpar-power9", 0x00800200, Generations.Power9, KvmSupport.NestedV2,
            "PowerVM partition on POWER10 that runs in POWER9 mode"),
        Lpar("power11-lpar", 0x00820200, null, KvmSupport.NestedV2, "PowerVM partition on POWER11 with KVM"),
        Lpar("power11-lpar-power10", 0x00820200, Generations.Power10, KvmSupport.NestedV2,
            "PowerVM partition on POWER11 that runs in POWER10 mode"),
        Nested("power9-nested", 0x004e1202, "KVM guest on POWER9 with nested KVM"),
        Nested("power10-nested", 0x00800200, "KVM guest on POWER10 with nested KVM"),
        Foreign(Architecture.X64, "x86-64 machine, such as a laptop"),
        Foreign(Architecture.Aarch64, "64-bit Arm machine"),
        Foreign(Architecture.S390X, "IBM Z machine"),
    ];

    public static bool TryGet(string name, [NotNullWhen(true)] out HostFacts? host)
    {
        host = All.FirstOrDefault(candidate => candidate.Name == name)?.Facts;
        return host is not null;
    }

    private static NamedHost Metal(
        string name, uint pvr, int threads, KvmSupport kvm, GuestMmus mmu, string description) =>
        Power(name, Le(pvr, HostPlatform.BareMetal, kvm, mmu), threads, description);

    private static NamedHost Lpar(string name, uint pvr, Generation? mode, KvmSupport kvm, string description)
    {
        var mmu = kvm.Works ? GuestMmus.RadixOnly : GuestMmus.Neither;
        var cpu = Le(pvr, HostPlatform.Lpar, kvm, mmu);
        return Power(name, cpu with { Effective = mode ?? cpu.Effective }, 8, description);
    }

    private static NamedHost Nested(string name, uint pvr, string description) =>
        Power(name, Le(pvr, HostPlatform.KvmGuest, KvmSupport.NestedV1, GuestMmus.RadixOnly), 1, description);

    private static HostCpu Le(uint pvr, HostPlatform platform, KvmSupport kvm, GuestMmus mmu) =>
        HostCpu.Of(Architecture.Ppc64Le, new Pvr(pvr), platform, kvm, mmu);

    private static NamedHost Power(string name, HostCpu cpu, int threads, string description) =>
        new(name, description, new HostFacts(cpu)
        {
            ThreadsPerCore = threads,
            LogicalCpus = 16,
            MemoryBytes = 64L << 30,
            DevKvmProblem = cpu.Kvm.Reason,
        });

    private static NamedHost Foreign(Architecture architecture, string description)
    {
        var cpu = HostCpu.Foreign(architecture);
        return new NamedHost(architecture.Name, description, new HostFacts(cpu)
        {
            LogicalCpus = 8,
            MemoryBytes = 16L << 30,
            PageSizeBytes = 4096,
            DevKvmProblem = cpu.Kvm.Reason,
        });
    }
}

/// <summary>A typical host.</summary>
public sealed record NamedHost(string Name, string Description, HostFacts Facts);
