using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>An address of a guest's interface.</summary>
[Xdr]
public readonly partial record struct RemoteIpAddress(int Type, string Address, uint Prefix);
