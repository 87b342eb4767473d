namespace PowerVirt.Wire.Xdr;

/// <summary>Asks for a codec of a union: its cases are the nested records that have an <see cref="ArmAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class XdrUnionAttribute : Attribute;
