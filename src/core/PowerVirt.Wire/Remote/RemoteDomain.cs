using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A guest by its name, its UUID and, while it runs, its number (else -1).</summary>
[Xdr]
public readonly partial record struct RemoteDomain(string Name, Guid Uuid, int Id);
