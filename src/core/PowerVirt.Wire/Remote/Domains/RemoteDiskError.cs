using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>A disk of a guest and what is wrong with it.</summary>
[Xdr]
public readonly partial record struct RemoteDiskError(string Disk, int Error);
