using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>A network interface as its guest or its network sees it.</summary>
[Xdr]
public readonly partial record struct RemoteGuestInterface(
    string Name, string? HardwareAddress,
    [MaxLength(RemoteLimits.DomainIpAddr)] ImmutableArray<RemoteIpAddress> Addresses);
