using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>An address that a network has lent.</summary>
[Xdr]
public readonly partial record struct RemoteDhcpLease(
    string Interface, long ExpiryTime, int Type, string? Mac, string? Iaid, string IpAddress, uint Prefix,
    string? Hostname, string? ClientId);
