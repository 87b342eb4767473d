using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Jobs;

/// <summary>Arguments of <c>DOMAIN_BLOCK_JOB_ABORT</c> (237).</summary>
[Xdr]
public sealed partial record DomainBlockJobAbortArgs(RemoteDomain Domain, string Path, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_BLOCK_JOB_INFO</c> (238).</summary>
[Xdr]
public sealed partial record DomainGetBlockJobInfoArgs(RemoteDomain Domain, string Path, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_BLOCK_JOB_INFO</c> (238).</summary>
[Xdr]
public sealed partial record DomainGetBlockJobInfoReturn(
    int Found, int Type, ulong Bandwidth, ulong Current, ulong End);

/// <summary>Arguments of <c>DOMAIN_BLOCK_JOB_SET_SPEED</c> (239).</summary>
[Xdr]
public sealed partial record DomainBlockJobSetSpeedArgs(RemoteDomain Domain, string Path, ulong Bandwidth, uint Flags);

/// <summary>Arguments of <c>DOMAIN_BLOCK_PULL</c> (240).</summary>
[Xdr]
public sealed partial record DomainBlockPullArgs(RemoteDomain Domain, string Path, ulong Bandwidth, uint Flags);

/// <summary>Arguments of <c>DOMAIN_BLOCK_REBASE</c> (266).</summary>
[Xdr]
public sealed partial record DomainBlockRebaseArgs(
    RemoteDomain Domain, string Path, string? Base, ulong Bandwidth, uint Flags);

/// <summary>Arguments of <c>DOMAIN_BLOCK_COMMIT</c> (290).</summary>
[Xdr]
public sealed partial record DomainBlockCommitArgs(
    RemoteDomain Domain, string Disk, string? Base, string? Top, ulong Bandwidth, uint Flags);

/// <summary>Arguments of <c>DOMAIN_BLOCK_COPY</c> (345).</summary>
[Xdr]
public sealed partial record DomainBlockCopyArgs(
    RemoteDomain Domain, string Path, string TargetXml,
    [MaxLength(RemoteLimits.DomainBlockCopyParameters)] ImmutableArray<TypedParameter> Parameters, uint Flags);
