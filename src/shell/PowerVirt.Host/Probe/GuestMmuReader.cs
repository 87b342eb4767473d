using PowerVirt.Power;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Host.Probe;

/// <summary>Decides which MMUs the host's KVM can give to guests.</summary>
internal static class GuestMmuReader
{
    public static GuestMmus Read(KvmSupport kvm, Generation? generation, Pvr? pvr, CpuInfo info) => kvm.Kind switch
    {
        KvmKind.None => GuestMmus.Neither,
        KvmKind.Pr => GuestMmus.HashOnly,
        // Nested guests are radix ones, always (QEMU: "HPT not supported in nested guests").
        KvmKind.NestedV1 or KvmKind.NestedV2 => GuestMmus.RadixOnly,
        _ when !info.Radix || IsBeforeRadix(generation) => GuestMmus.HashOnly,
        _ => pvr is { } chip && CannotMix(chip) ? GuestMmus.RadixOnly : GuestMmus.Both,
    };

    private static bool IsBeforeRadix(Generation? generation) => generation?.Level is { NeedsHash: true };

    /// <remarks>
    /// POWER9 before DD2.2 cannot have threads of one core in both modes; its scale-up variant, with 0x2000 in the PVR,
    /// before DD1.1 (arch/powerpc/kvm/book3s_hv.c: kvmppc_hash_v3_possible).
    /// </remarks>
    private static bool CannotMix(Pvr pvr) => pvr.Family == 0x004e && (pvr.Revision & 0xe000) switch
    {
        0x0000 => (pvr.Revision & 0xfff) < 0x202,
        0x2000 => (pvr.Revision & 0xfff) < 0x101,
        _ => false,
    };
}
