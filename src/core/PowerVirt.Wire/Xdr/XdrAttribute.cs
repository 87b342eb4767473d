namespace PowerVirt.Wire.Xdr;

/// <summary>Asks for a codec: the parameters of the record lie on the wire in their order.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class XdrAttribute : Attribute;
