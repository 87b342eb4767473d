using System.Collections.Immutable;

namespace PowerVirt.Domain.Capabilities;

/// <summary>A NUMA node of the host.</summary>
public sealed record HostCell(uint Id)
{
    /// <summary>KiB; null where the node has no memory.</summary>
    public ulong? MemoryKib { get; init; }

    /// <summary>How many pages of each size (in KiB) there are.</summary>
    public ImmutableArray<(ulong Size, ulong Count)> Pages { get; init; } = [];

    /// <summary>How far other nodes are away; 10 is here.</summary>
    public ImmutableArray<(uint Cell, uint Value)> Distances { get; init; } = [];

    public ImmutableArray<HostCellCpu> Cpus { get; init; } = [];
}

/// <summary>One of the host's CPUs; where it is offline, only its number is known.</summary>
public sealed record HostCellCpu(uint Id)
{
    public uint? Socket { get; init; }

    public uint? Die { get; init; }

    public uint? Cluster { get; init; }

    public uint? Core { get; init; }

    /// <summary>CPUs of the same core, in the kernel's notation.</summary>
    public string? Siblings { get; init; }
}

/// <summary>A cache that several CPUs share.</summary>
/// <param name="Id">The kernel's number.</param>
/// <param name="Level">Such as 3.</param>
/// <param name="Type"><c>both</c>, <c>code</c> or <c>data</c>.</param>
/// <param name="Size">In the unit.</param>
/// <param name="Unit">Such as <c>MiB</c>.</param>
/// <param name="Cpus">In the kernel's notation.</param>
public sealed record CacheBank(uint Id, uint Level, string Type, ulong Size, string Unit, string Cpus);
