using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A volume in a pool of storage.</summary>
[Xdr]
public readonly partial record struct RemoteStorageVolume(string Pool, string Name, string Key);
