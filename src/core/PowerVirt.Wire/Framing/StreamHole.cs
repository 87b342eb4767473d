using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Framing;

/// <summary>A run of zero bytes that a sparse stream does not carry; <c>Length</c> in bytes.</summary>
[Xdr]
public readonly partial record struct StreamHole(long Length, uint Flags);
