using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Jobs;

/// <summary>Arguments of <c>DOMAIN_GET_JOB_INFO</c> (163).</summary>
[Xdr]
public sealed partial record DomainGetJobInfoArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_JOB_INFO</c> (163).</summary>
[Xdr]
public sealed partial record DomainGetJobInfoReturn(
    int Type, ulong TimeElapsed, ulong TimeRemaining, ulong DataTotal, ulong DataProcessed, ulong DataRemaining,
    ulong MemoryTotal, ulong MemoryProcessed, ulong MemoryRemaining, ulong FileTotal, ulong FileProcessed,
    ulong FileRemaining);

/// <summary>Arguments of <c>DOMAIN_ABORT_JOB</c> (164).</summary>
[Xdr]
public sealed partial record DomainAbortJobArgs(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_GET_JOB_STATS</c> (298).</summary>
[Xdr]
public sealed partial record DomainGetJobStatsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_JOB_STATS</c> (298).</summary>
[Xdr]
public sealed partial record DomainGetJobStatsReturn(
    int Type, [MaxLength(RemoteLimits.DomainJobStats)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_ABORT_JOB_FLAGS</c> (442).</summary>
[Xdr]
public sealed partial record DomainAbortJobFlagsArgs(RemoteDomain Domain, uint Flags);
