using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A snapshot of a guest.</summary>
[Xdr]
public readonly partial record struct RemoteSnapshot(string Name, RemoteDomain Domain);
