using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A checkpoint of a guest.</summary>
[Xdr]
public readonly partial record struct RemoteCheckpoint(string Name, RemoteDomain Domain);
