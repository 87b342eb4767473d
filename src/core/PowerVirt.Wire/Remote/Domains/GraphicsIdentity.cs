using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>How a user of graphics has proved who they are.</summary>
[Xdr]
public readonly partial record struct GraphicsIdentity(string Type, string Name);
