using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_GET_HOSTNAME</c> (277).</summary>
[Xdr]
public sealed partial record DomainGetHostnameArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_HOSTNAME</c> (277).</summary>
[Xdr]
public sealed partial record DomainGetHostnameReturn(string Hostname);

/// <summary>Arguments of <c>DOMAIN_FSTRIM</c> (294).</summary>
[Xdr]
public sealed partial record DomainFsTrimArgs(RemoteDomain Domain, string? MountPoint, ulong Minimum, uint Flags);

/// <summary>Arguments of <c>DOMAIN_FSFREEZE</c> (335).</summary>
[Xdr]
public sealed partial record DomainFsFreezeArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainFsFreezeMountpoints)] ImmutableArray<string> MountPoints,
    uint Flags);

/// <summary>Answer of <c>DOMAIN_FSFREEZE</c> (335).</summary>
[Xdr]
public sealed partial record DomainFsFreezeReturn(int Filesystems);

/// <summary>Arguments of <c>DOMAIN_FSTHAW</c> (336).</summary>
[Xdr]
public sealed partial record DomainFsThawArgs(
    RemoteDomain Domain, [MaxLength(RemoteLimits.DomainFsFreezeMountpoints)] ImmutableArray<string> MountPoints,
    uint Flags);

/// <summary>Answer of <c>DOMAIN_FSTHAW</c> (336).</summary>
[Xdr]
public sealed partial record DomainFsThawReturn(int Filesystems);

/// <summary>Arguments of <c>DOMAIN_GET_TIME</c> (337).</summary>
[Xdr]
public sealed partial record DomainGetTimeArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_TIME</c> (337).</summary>
[Xdr]
public sealed partial record DomainGetTimeReturn(long Seconds, uint Nanoseconds);

/// <summary>Arguments of <c>DOMAIN_SET_TIME</c> (338).</summary>
[Xdr]
public sealed partial record DomainSetTimeArgs(RemoteDomain Domain, long Seconds, uint Nanoseconds, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_FSINFO</c> (349).</summary>
[Xdr]
public sealed partial record DomainGetFileSystemsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_FSINFO</c> (349).</summary>
[Xdr]
public sealed partial record DomainGetFileSystemsReturn(
    [MaxLength(RemoteLimits.DomainFileSystems)] ImmutableArray<RemoteFileSystem> Info, uint Count);

/// <summary>Arguments of <c>DOMAIN_INTERFACE_ADDRESSES</c> (353).</summary>
[Xdr]
public sealed partial record DomainInterfaceAddressesArgs(RemoteDomain Domain, uint Source, uint Flags);

/// <summary>Answer of <c>DOMAIN_INTERFACE_ADDRESSES</c> (353).</summary>
[Xdr]
public sealed partial record DomainInterfaceAddressesReturn(
    [MaxLength(RemoteLimits.DomainInterface)] ImmutableArray<RemoteGuestInterface> Interfaces);

/// <summary>Arguments of <c>DOMAIN_SET_USER_PASSWORD</c> (357).</summary>
[Xdr]
public sealed partial record DomainSetUserPasswordArgs(RemoteDomain Domain, string? User, string? Password, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_GUEST_VCPUS</c> (371).</summary>
[Xdr]
public sealed partial record DomainGetGuestVcpusArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_GUEST_VCPUS</c> (371).</summary>
[Xdr]
public sealed partial record DomainGetGuestVcpusReturn(
    [MaxLength(RemoteLimits.DomainGuestVcpuParams)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_SET_GUEST_VCPUS</c> (372).</summary>
[Xdr]
public sealed partial record DomainSetGuestVcpusArgs(RemoteDomain Domain, string CpuMap, int State, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_GUEST_INFO</c> (418).</summary>
[Xdr]
public sealed partial record DomainGetGuestInfoArgs(RemoteDomain Domain, uint Types, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_GUEST_INFO</c> (418).</summary>
[Xdr]
public sealed partial record DomainGetGuestInfoReturn(
    [MaxLength(RemoteLimits.DomainGuestInfoParams)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_AGENT_SET_RESPONSE_TIMEOUT</c> (420).</summary>
[Xdr]
public sealed partial record DomainAgentSetResponseTimeoutArgs(RemoteDomain Domain, int Timeout, uint Flags);

/// <summary>Answer of <c>DOMAIN_AGENT_SET_RESPONSE_TIMEOUT</c> (420).</summary>
[Xdr]
public sealed partial record DomainAgentSetResponseTimeoutReturn(int Result);

/// <summary>Arguments of <c>DOMAIN_AUTHORIZED_SSH_KEYS_GET</c> (424).</summary>
[Xdr]
public sealed partial record DomainAuthorizedSshKeysGetArgs(RemoteDomain Domain, string User, uint Flags);

/// <summary>Answer of <c>DOMAIN_AUTHORIZED_SSH_KEYS_GET</c> (424).</summary>
[Xdr]
public sealed partial record DomainAuthorizedSshKeysGetReturn(
    [MaxLength(RemoteLimits.DomainAuthorizedSshKeys)] ImmutableArray<string> Keys);

/// <summary>Arguments of <c>DOMAIN_AUTHORIZED_SSH_KEYS_SET</c> (425).</summary>
[Xdr]
public sealed partial record DomainAuthorizedSshKeysSetArgs(
    RemoteDomain Domain, string User, [MaxLength(RemoteLimits.DomainAuthorizedSshKeys)] ImmutableArray<string> Keys,
    uint Flags);
