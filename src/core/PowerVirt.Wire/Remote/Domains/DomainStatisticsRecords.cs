using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_BLOCK_STATS</c> (64).</summary>
[Xdr]
public sealed partial record DomainBlockStatsArgs(RemoteDomain Domain, string Path);

/// <summary>Answer of <c>DOMAIN_BLOCK_STATS</c> (64).</summary>
[Xdr]
public sealed partial record DomainBlockStatsReturn(
    long ReadRequests, long ReadBytes, long WriteRequests, long WriteBytes, long Errors);

/// <summary>Arguments of <c>DOMAIN_INTERFACE_STATS</c> (65).</summary>
[Xdr]
public sealed partial record DomainInterfaceStatsArgs(RemoteDomain Domain, string Device);

/// <summary>Answer of <c>DOMAIN_INTERFACE_STATS</c> (65).</summary>
[Xdr]
public sealed partial record DomainInterfaceStatsReturn(
    long ReceivedBytes, long ReceivedPackets, long ReceiveErrors, long ReceiveDrops, long SentBytes, long SentPackets,
    long SendErrors, long SendDrops);

/// <summary>Arguments of <c>DOMAIN_BLOCK_PEEK</c> (103).</summary>
[Xdr]
public sealed partial record DomainBlockPeekArgs(RemoteDomain Domain, string Path, ulong Offset, uint Size, uint Flags);

/// <summary>Answer of <c>DOMAIN_BLOCK_PEEK</c> (103).</summary>
[Xdr]
public sealed partial record DomainBlockPeekReturn(
    [MaxLength(RemoteLimits.DomainBlockPeekBuffer)] ImmutableArray<byte> Buffer);

/// <summary>Arguments of <c>DOMAIN_MEMORY_PEEK</c> (104).</summary>
[Xdr]
public sealed partial record DomainMemoryPeekArgs(RemoteDomain Domain, ulong Offset, uint Size, uint Flags);

/// <summary>Answer of <c>DOMAIN_MEMORY_PEEK</c> (104).</summary>
[Xdr]
public sealed partial record DomainMemoryPeekReturn(
    [MaxLength(RemoteLimits.DomainMemoryPeekBuffer)] ImmutableArray<byte> Buffer);

/// <summary>Arguments of <c>DOMAIN_MEMORY_STATS</c> (159).</summary>
[Xdr]
public sealed partial record DomainMemoryStatsArgs(RemoteDomain Domain, uint MaxStatistics, uint Flags);

/// <summary>Answer of <c>DOMAIN_MEMORY_STATS</c> (159).</summary>
[Xdr]
public sealed partial record DomainMemoryStatsReturn(
    [MaxLength(RemoteLimits.DomainMemoryStats)] ImmutableArray<RemoteMemoryStatistic> Statistics);

/// <summary>Arguments of <c>DOMAIN_GET_BLOCK_INFO</c> (194).</summary>
[Xdr]
public sealed partial record DomainGetBlockInfoArgs(RemoteDomain Domain, string Path, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_BLOCK_INFO</c> (194).</summary>
[Xdr]
public sealed partial record DomainGetBlockInfoReturn(ulong Allocation, ulong Capacity, ulong Physical);

/// <summary>Arguments of <c>DOMAIN_GET_CONTROL_INFO</c> (229).</summary>
[Xdr]
public sealed partial record DomainGetControlInfoArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_CONTROL_INFO</c> (229).</summary>
[Xdr]
public sealed partial record DomainGetControlInfoReturn(uint State, uint Details, ulong StateTime);

/// <summary>Arguments of <c>DOMAIN_BLOCK_STATS_FLAGS</c> (243).</summary>
[Xdr]
public sealed partial record DomainBlockStatsFlagsArgs(
    RemoteDomain Domain, string Path, int ParameterCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_BLOCK_STATS_FLAGS</c> (243).</summary>
[Xdr]
public sealed partial record DomainBlockStatsFlagsReturn(
    [MaxLength(RemoteLimits.DomainBlockStatsParameters)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_GET_CPU_STATS</c> (262).</summary>
[Xdr]
public sealed partial record DomainGetCpuStatsArgs(
    RemoteDomain Domain, uint ParameterCount, int FirstCpu, uint CpuCount, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_CPU_STATS</c> (262).</summary>
[Xdr]
public sealed partial record DomainGetCpuStatsReturn(
    [MaxLength(RemoteLimits.DomainGetCpuStats)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>DOMAIN_GET_DISK_ERRORS</c> (263).</summary>
[Xdr]
public sealed partial record DomainGetDiskErrorsArgs(RemoteDomain Domain, uint MaxErrors, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_DISK_ERRORS</c> (263).</summary>
[Xdr]
public sealed partial record DomainGetDiskErrorsReturn(
    [MaxLength(RemoteLimits.DomainDiskErrors)] ImmutableArray<RemoteDiskError> Errors, int ErrorCount);

/// <summary>Arguments of <c>CONNECT_GET_ALL_DOMAIN_STATS</c> (344).</summary>
[Xdr]
public sealed partial record ConnectGetAllDomainStatsArgs(
    [MaxLength(RemoteLimits.DomainList)] ImmutableArray<RemoteDomain> Domains, uint Statistics, uint Flags);

/// <summary>Answer of <c>CONNECT_GET_ALL_DOMAIN_STATS</c> (344).</summary>
[Xdr]
public sealed partial record ConnectGetAllDomainStatsReturn(
    [MaxLength(RemoteLimits.DomainList)] ImmutableArray<RemoteDomainStatistics> Statistics);

/// <summary>Arguments of <c>DOMAIN_START_DIRTY_RATE_CALC</c> (427).</summary>
[Xdr]
public sealed partial record DomainStartDirtyRateCalcArgs(RemoteDomain Domain, int Seconds, uint Flags);
