using System.Collections.Immutable;

namespace PowerVirt.Domain;

/// <summary>What the host makes the guest's memory of (<c>memoryBacking</c>).</summary>
public sealed record MemoryBacking
{
    public bool HugePages { get; init; }

    /// <summary>Sizes of huge pages; empty means the host's default size.</summary>
    public ImmutableArray<HugePage> Pages { get; init; } = [];

    /// <summary>Whether identical pages of several guests stay apart.</summary>
    public bool NoSharedPages { get; init; }

    /// <summary>Whether the memory may not be swapped out.</summary>
    public bool Locked { get; init; }

    public MemorySource? Source { get; init; }

    public MemoryAccess? Access { get; init; }

    public MemoryAllocation? Allocation { get; init; }

    /// <summary>How many threads touch the memory at start.</summary>
    public uint? AllocationThreads { get; init; }

    /// <summary>Whether the memory's content is thrown away when the guest ends.</summary>
    public bool Discard { get; init; }

    public bool IsEmpty => this with { Pages = Empty.Pages } == Empty && Pages.IsEmpty;

    private static readonly MemoryBacking Empty = new();
}

/// <summary>A size of huge pages and who uses it.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Cells">The guest's NUMA cells that use it; null means all others.</param>
public sealed record HugePage(ulong Size, NumberSet? Cells);

/// <summary>Kinds of memory.</summary>
public enum MemorySource
{
    Anonymous,
    File,
    Memfd,
}

/// <summary>Whether other processes may map the memory.</summary>
public enum MemoryAccess
{
    Shared,
    Private,
}

/// <summary>When the host gives the memory.</summary>
public enum MemoryAllocation
{
    Immediate,
    OnDemand,
}
