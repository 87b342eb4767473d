using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A network interface of the host.</summary>
[Xdr]
public readonly partial record struct RemoteInterface(string Name, string Mac);
