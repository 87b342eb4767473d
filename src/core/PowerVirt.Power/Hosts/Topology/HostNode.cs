using System.Collections.Immutable;

namespace PowerVirt.Power.Hosts.Topology;

/// <summary>A NUMA node of the host: CPUs and the memory that is near to them.</summary>
/// <param name="Id">The kernel's number; POWER hosts leave gaps.</param>
/// <param name="Cpus">Those that are present, in order.</param>
public sealed record HostNode(int Id, ImmutableArray<LogicalCpu> Cpus)
{
    /// <summary>Bytes; 0 for nodes of CPUs alone, or where the kernel does not tell.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>How far each node is away, in the kernel's measure: 10 is here.</summary>
    public ImmutableArray<NodeDistance> Distances { get; init; } = [];

    /// <summary>Huge pages that are set aside here.</summary>
    public ImmutableArray<PagePool> HugePages { get; init; } = [];
}

/// <summary>How far a node is away.</summary>
public sealed record NodeDistance(int Node, int Value);

/// <summary>Pages of one size.</summary>
/// <param name="SizeKib">The size of one page in KiB.</param>
/// <param name="Count">How many there are.</param>
public sealed record PagePool(long SizeKib, long Count);
