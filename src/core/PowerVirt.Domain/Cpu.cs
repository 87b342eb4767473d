using System.Collections.Immutable;
using PowerVirt.Domain.Numa;
using PowerVirt.Power;

namespace PowerVirt.Domain;

/// <summary>The <c>cpu</c> element: which CPU the guest is to see, and how its virtual CPUs are arranged.</summary>
public sealed record Cpu
{
    /// <summary>Null for an element that only gives a topology.</summary>
    public CpuMode? Mode { get; init; }

    public CpuMatch? Match { get; init; }

    public CpuCheck? Check { get; init; }

    /// <summary>A CPU model (custom) or, with host-model, the compat level (<c>power8</c>).</summary>
    public string? Model { get; init; }

    public CpuFallback? Fallback { get; init; }

    /// <summary>Whether the guest stays able to move to another host;
    /// only where the host's own CPU is passed through.</summary>
    public bool? Migratable { get; init; }

    /// <summary>What the CPU calls its maker; a matter of x86.</summary>
    public string? VendorId { get; init; }

    public string? Vendor { get; init; }

    public CpuTopology? Topology { get; init; }

    public CpuCache? Cache { get; init; }

    public PhysicalAddressBits? MaximumPhysicalAddress { get; init; }

    public ImmutableArray<CpuFeature> Features { get; init; } = [];

    public NumaTopology? Numa { get; init; }

    /// <summary>Whether nothing is said but an element's presence.</summary>
    public bool IsEmpty => Features.IsEmpty && this with { Features = Empty.Features } == Empty;

    private static readonly Cpu Empty = new();
}

/// <summary>What the guest sees of the CPU's caches.</summary>
public sealed record CpuCache(uint? Level, CpuCacheMode Mode);

/// <summary>Where the guest's view of caches comes from.</summary>
public enum CpuCacheMode
{
    Emulate,
    Passthrough,
    Disable,
}

/// <summary>How many bits a physical address of the guest has.</summary>
/// <param name="Mode">Whether the number is the host's.</param>
/// <param name="Bits">The number, where it is not.</param>
/// <param name="Limit">The most bits to take over from the host.</param>
public sealed record PhysicalAddressBits(PhysicalAddressMode Mode, uint? Bits, uint? Limit);

/// <summary>Where the number of address bits comes from.</summary>
public enum PhysicalAddressMode
{
    Emulate,
    Passthrough,
}

/// <summary>A feature of the CPU and whether the guest is to have it; POWER CPUs have no such list.</summary>
public sealed record CpuFeature(string Name, CpuFeaturePolicy? Policy);

/// <summary>What is asked of a feature.</summary>
public enum CpuFeaturePolicy
{
    Force,
    Require,
    Optional,
    Disable,
    Forbid,
}

/// <summary>How far the guest's CPU is compared with the asked one before start.</summary>
public enum CpuCheck
{
    None,
    Partial,
    Full,
}

/// <summary>Sockets, cores and threads; their product is the maximum number of virtual CPUs.</summary>
public sealed record CpuTopology(uint Sockets, uint Cores, uint Threads)
{
    public uint Dies { get; init; } = 1;

    public uint Clusters { get; init; } = 1;

    public ulong Product => (ulong)Sockets * Dies * Clusters * Cores * Threads;
}
