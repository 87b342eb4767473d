using System.Collections.Immutable;

namespace PowerVirt.Power;

/// <summary>What a Linux guest on pseries will say of its CPU.</summary>
/// <param name="Generation">The generation that the guest takes its CPU for.</param>
/// <param name="LogicalPvr">The device tree's <c>cpu-version</c>; null in raw mode, where the guest goes by the real
/// PVR.</param>
/// <param name="Ceiling">The newest level that the guest may agree to, from which QEMU takes its defaults; null without
/// levels.</param>
/// <param name="Mmu">The MMU the guest will use.</param>
/// <param name="Lost">What the CPU could do and the guest's level does not have; empty in native mode.</param>
public sealed record GuestView(
    Generation Generation, Pvr? LogicalPvr, CompatLevel? Ceiling, MmuMode Mmu, ImmutableArray<string> Lost)
{
    /// <summary>The name in the guest's /proc/cpuinfo: <c>POWER8 (architected)</c>.</summary>
    public string CpuName => $"{Generation} ({(LogicalPvr is null ? "raw" : "architected")})";

    public bool Equals(GuestView? other) => other is not null && Generation == other.Generation
        && LogicalPvr == other.LogicalPvr && Ceiling == other.Ceiling && Mmu == other.Mmu
        && Lost.SequenceEqual(other.Lost);

    public override int GetHashCode() => HashCode.Combine(Generation, LogicalPvr, Ceiling, Mmu, Lost.Length);
}

/// <summary>How a guest translates addresses.</summary>
public enum MmuMode
{
    /// <summary>A hash page table, which the host allocates.</summary>
    Hash,

    /// <summary>Radix trees of the guest's own, from POWER9 on.</summary>
    Radix,
}
