using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A pool of storage.</summary>
[Xdr]
public readonly partial record struct RemoteStoragePool(string Name, Guid Uuid);
