using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A secret, by its UUID and by what it is for.</summary>
[Xdr]
public readonly partial record struct RemoteSecret(Guid Uuid, int UsageType, string UsageId);
