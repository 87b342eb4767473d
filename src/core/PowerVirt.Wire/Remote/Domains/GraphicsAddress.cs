using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>One end of a graphics connection.</summary>
[Xdr]
public readonly partial record struct GraphicsAddress(int Family, string Node, string Service);
