using System.Collections.Immutable;

namespace PowerVirt.Domain.Numa;

/// <summary>The guest's NUMA nodes (<c>cpu/numa</c>).</summary>
public sealed record NumaTopology
{
    /// <summary>In the order of their numbers, without gaps.</summary>
    public ImmutableArray<NumaCell> Cells { get; init; } = [];

    public ImmutableArray<Interconnect> Interconnects { get; init; } = [];

    /// <summary>Whether the firmware tables that describe caches and interconnects are asked for.</summary>
    public bool HasAttributes => !Interconnects.IsEmpty || Cells.Any(cell => !cell.Caches.IsEmpty);

    /// <summary>Bytes in all cells together.</summary>
    public ulong Size => Memory.Sum(Cells.Select(cell => cell.Size));
}

/// <summary>A NUMA node of the guest.</summary>
/// <param name="Id">From 0.</param>
/// <param name="Size">Bytes.</param>
public sealed record NumaCell(uint Id, ulong Size)
{
    /// <summary>Null for a node of memory alone.</summary>
    public NumberSet? Cpus { get; init; }

    public MemoryAccess? Access { get; init; }

    public bool? Discard { get; init; }

    /// <summary>How far other nodes are; empty where the machine's default holds.</summary>
    public ImmutableArray<NumaDistance> Distances { get; init; } = [];

    public ImmutableArray<NumaCache> Caches { get; init; } = [];
}

/// <summary>How far another node is: 10 is the node itself, 255 cannot be reached.</summary>
public sealed record NumaDistance(uint Cell, uint Value);

/// <summary>A cache on the memory's side of a node.</summary>
/// <param name="Level">From 1, the nearest to the memory last.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Line">Bytes.</param>
public sealed record NumaCache(uint Level, ulong Size, ulong Line)
{
    public CacheAssociativity Associativity { get; init; }

    public CachePolicy Policy { get; init; }
}

/// <summary>How a cache finds its lines.</summary>
public enum CacheAssociativity
{
    None,
    Direct,
    Full,
}

/// <summary>When a cache writes.</summary>
public enum CachePolicy
{
    None,
    WriteBack,
    WriteThrough,
}
