using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A device of the host.</summary>
[Xdr]
public readonly partial record struct RemoteNodeDevice(string Name);
