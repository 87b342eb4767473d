using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A port of a virtual network.</summary>
[Xdr]
public readonly partial record struct RemoteNetworkPort(RemoteNetwork Network, Guid Uuid);
