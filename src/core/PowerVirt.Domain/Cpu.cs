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

    public string? Vendor { get; init; }

    public CpuTopology? Topology { get; init; }
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
