using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A virtual network.</summary>
[Xdr]
public readonly partial record struct RemoteNetwork(string Name, Guid Uuid);
