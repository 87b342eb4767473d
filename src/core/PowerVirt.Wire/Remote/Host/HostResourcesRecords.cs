using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Host;

/// <summary>Arguments of <c>NODE_GET_CELLS_FREE_MEMORY</c> (101).</summary>
[Xdr]
public sealed partial record NodeGetCellsFreeMemoryArgs(int FirstCell, int MaxCells);

/// <summary>Answer of <c>NODE_GET_CELLS_FREE_MEMORY</c> (101).</summary>
[Xdr]
public sealed partial record NodeGetCellsFreeMemoryReturn(
    [MaxLength(RemoteLimits.NodeCells)] ImmutableArray<ulong> Cells);

/// <summary>Answer of <c>NODE_GET_FREE_MEMORY</c> (102).</summary>
[Xdr]
public sealed partial record NodeGetFreeMemoryReturn(ulong FreeMemory);

/// <summary>Arguments of <c>NODE_GET_CPU_STATS</c> (227).</summary>
[Xdr]
public sealed partial record NodeGetCpuStatsArgs(int CpuNumber, int ParameterCount, uint Flags);

/// <summary>Answer of <c>NODE_GET_CPU_STATS</c> (227).</summary>
[Xdr]
public sealed partial record NodeGetCpuStatsReturn(
    [MaxLength(RemoteLimits.NodeCpuStats)] ImmutableArray<NodeStatistic> Parameters, int ParameterCount);

/// <summary>Arguments of <c>NODE_GET_MEMORY_STATS</c> (228).</summary>
[Xdr]
public sealed partial record NodeGetMemoryStatsArgs(int ParameterCount, int Cell, uint Flags);

/// <summary>Answer of <c>NODE_GET_MEMORY_STATS</c> (228).</summary>
[Xdr]
public sealed partial record NodeGetMemoryStatsReturn(
    [MaxLength(RemoteLimits.NodeMemoryStats)] ImmutableArray<NodeStatistic> Parameters, int ParameterCount);

/// <summary>Arguments of <c>NODE_SUSPEND_FOR_DURATION</c> (250).</summary>
[Xdr]
public sealed partial record NodeSuspendForDurationArgs(uint Target, ulong Duration, uint Flags);

/// <summary>Arguments of <c>NODE_SET_MEMORY_PARAMETERS</c> (288).</summary>
[Xdr]
public sealed partial record NodeSetMemoryParametersArgs(
    [MaxLength(RemoteLimits.NodeMemoryParameters)] ImmutableArray<TypedParameter> Parameters, uint Flags);

/// <summary>Arguments of <c>NODE_GET_MEMORY_PARAMETERS</c> (289).</summary>
[Xdr]
public sealed partial record NodeGetMemoryParametersArgs(int ParameterCount, uint Flags);

/// <summary>Answer of <c>NODE_GET_MEMORY_PARAMETERS</c> (289).</summary>
[Xdr]
public sealed partial record NodeGetMemoryParametersReturn(
    [MaxLength(RemoteLimits.NodeMemoryParameters)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>NODE_GET_CPU_MAP</c> (293).</summary>
[Xdr]
public sealed partial record NodeGetCpuMapArgs(int WantsMap, int WantsOnline, uint Flags);

/// <summary>Answer of <c>NODE_GET_CPU_MAP</c> (293).</summary>
[Xdr]
public sealed partial record NodeGetCpuMapReturn(
    [MaxLength(RemoteLimits.Cpumap)] ImmutableArray<byte> CpuMap, uint Online, int Count);

/// <summary>Arguments of <c>NODE_GET_FREE_PAGES</c> (340).</summary>
[Xdr]
public sealed partial record NodeGetFreePagesArgs(
    [MaxLength(RemoteLimits.NodeCells)] ImmutableArray<uint> Pages, int FirstCell, uint CellCount, uint Flags);

/// <summary>Answer of <c>NODE_GET_FREE_PAGES</c> (340).</summary>
[Xdr]
public sealed partial record NodeGetFreePagesReturn([MaxLength(RemoteLimits.NodeCells)] ImmutableArray<ulong> Counts);

/// <summary>Arguments of <c>NODE_ALLOC_PAGES</c> (347).</summary>
[Xdr]
public sealed partial record NodeAllocPagesArgs(
    [MaxLength(RemoteLimits.NodeCells)] ImmutableArray<uint> PageSizes,
    [MaxLength(RemoteLimits.NodeCells)] ImmutableArray<ulong> PageCounts, int FirstCell, uint CellCount, uint Flags);

/// <summary>Answer of <c>NODE_ALLOC_PAGES</c> (347).</summary>
[Xdr]
public sealed partial record NodeAllocPagesReturn(int Count);
