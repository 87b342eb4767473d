using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A filter of network traffic.</summary>
[Xdr]
public readonly partial record struct RemoteNwFilter(string Name, Guid Uuid);
