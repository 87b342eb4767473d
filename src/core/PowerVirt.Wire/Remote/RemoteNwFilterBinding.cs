using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A filter bound to a port.</summary>
[Xdr]
public readonly partial record struct RemoteNwFilterBinding(string PortDevice, string FilterName);
