using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_GET_INFO</c> (16).</summary>
[Xdr]
public sealed partial record DomainGetInfoArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_INFO</c> (16).</summary>
[Xdr]
public sealed partial record DomainGetInfoReturn(
    uint State, ulong MaxMemory, ulong Memory, uint VcpuCount, ulong CpuTime);

/// <summary>Arguments of <c>DOMAIN_GET_OS_TYPE</c> (19).</summary>
[Xdr]
public sealed partial record DomainGetOsTypeArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_OS_TYPE</c> (19).</summary>
[Xdr]
public sealed partial record DomainGetOsTypeReturn(string Type);

/// <summary>Arguments of <c>CONNECT_LIST_DEFINED_DOMAINS</c> (21).</summary>
[Xdr]
public sealed partial record ConnectListDefinedDomainsArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_DEFINED_DOMAINS</c> (21).</summary>
[Xdr]
public sealed partial record ConnectListDefinedDomainsReturn(
    [MaxLength(RemoteLimits.DomainList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>DOMAIN_LOOKUP_BY_ID</c> (22).</summary>
[Xdr]
public sealed partial record DomainLookupByIdArgs(int Id);

/// <summary>Answer of <c>DOMAIN_LOOKUP_BY_ID</c> (22).</summary>
[Xdr]
public sealed partial record DomainLookupByIdReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_LOOKUP_BY_NAME</c> (23).</summary>
[Xdr]
public sealed partial record DomainLookupByNameArgs(string Name);

/// <summary>Answer of <c>DOMAIN_LOOKUP_BY_NAME</c> (23).</summary>
[Xdr]
public sealed partial record DomainLookupByNameReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_LOOKUP_BY_UUID</c> (24).</summary>
[Xdr]
public sealed partial record DomainLookupByUuidArgs(Guid Uuid);

/// <summary>Answer of <c>DOMAIN_LOOKUP_BY_UUID</c> (24).</summary>
[Xdr]
public sealed partial record DomainLookupByUuidReturn(RemoteDomain Domain);

/// <summary>Answer of <c>CONNECT_NUM_OF_DEFINED_DOMAINS</c> (25).</summary>
[Xdr]
public sealed partial record ConnectNumOfDefinedDomainsReturn(int Count);

/// <summary>Arguments of <c>CONNECT_LIST_DOMAINS</c> (37).</summary>
[Xdr]
public sealed partial record ConnectListDomainsArgs(int MaxIds);

/// <summary>Answer of <c>CONNECT_LIST_DOMAINS</c> (37).</summary>
[Xdr]
public sealed partial record ConnectListDomainsReturn([MaxLength(RemoteLimits.DomainList)] ImmutableArray<int> Ids);

/// <summary>Answer of <c>CONNECT_NUM_OF_DOMAINS</c> (51).</summary>
[Xdr]
public sealed partial record ConnectNumOfDomainsReturn(int Count);

/// <summary>Arguments of <c>DOMAIN_IS_ACTIVE</c> (150).</summary>
[Xdr]
public sealed partial record DomainIsActiveArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_IS_ACTIVE</c> (150).</summary>
[Xdr]
public sealed partial record DomainIsActiveReturn(int Active);

/// <summary>Arguments of <c>DOMAIN_IS_PERSISTENT</c> (151).</summary>
[Xdr]
public sealed partial record DomainIsPersistentArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_IS_PERSISTENT</c> (151).</summary>
[Xdr]
public sealed partial record DomainIsPersistentReturn(int Persistent);

/// <summary>Arguments of <c>DOMAIN_IS_UPDATED</c> (202).</summary>
[Xdr]
public sealed partial record DomainIsUpdatedArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_IS_UPDATED</c> (202).</summary>
[Xdr]
public sealed partial record DomainIsUpdatedReturn(int Updated);

/// <summary>Arguments of <c>DOMAIN_GET_STATE</c> (212).</summary>
[Xdr]
public sealed partial record DomainGetStateArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_STATE</c> (212).</summary>
[Xdr]
public sealed partial record DomainGetStateReturn(int State, int Reason);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_DOMAINS</c> (273).</summary>
[Xdr]
public sealed partial record ConnectListAllDomainsArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_DOMAINS</c> (273).</summary>
[Xdr]
public sealed partial record ConnectListAllDomainsReturn(
    [MaxLength(RemoteLimits.DomainList)] ImmutableArray<RemoteDomain> Domains, uint Count);

/// <summary>Arguments of <c>DOMAIN_GET_MESSAGES</c> (426).</summary>
[Xdr]
public sealed partial record DomainGetMessagesArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_MESSAGES</c> (426).</summary>
[Xdr]
public sealed partial record DomainGetMessagesReturn(
    [MaxLength(RemoteLimits.DomainMessages)] ImmutableArray<string> Messages);
