using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>A named value: what libvirt's clients get statistics and settings as.</summary>
[Xdr]
public readonly partial record struct TypedParameter(string Field, TypedValue Value);
