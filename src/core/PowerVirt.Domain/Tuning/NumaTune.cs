using System.Collections.Immutable;

namespace PowerVirt.Domain.Tuning;

/// <summary>Which of the host's NUMA nodes give the guest its memory (<c>numatune</c>).</summary>
public sealed record NumaTune
{
    /// <summary>For the whole guest; null where the document says nothing.</summary>
    public NumaTuneMemory? Memory { get; init; }

    /// <summary>For single cells of the guest, in their order.</summary>
    public ImmutableArray<NumaTuneCell> Cells { get; init; } = [];

    public bool IsEmpty => Memory is null && Cells.IsEmpty;
}

/// <summary>The nodes for the whole guest; they are null where they are chosen at start.</summary>
public sealed record NumaTuneMemory(NumaTuneMode Mode, VcpuPlacement Placement, NumberSet? NodeSet);

/// <summary>The nodes for one cell of the guest.</summary>
public sealed record NumaTuneCell(uint Cell, NumaTuneMode Mode, NumberSet NodeSet);

/// <summary>How strictly memory stays on the nodes.</summary>
public enum NumaTuneMode
{
    Strict,
    Preferred,
    Interleave,
    Restrictive,
}
