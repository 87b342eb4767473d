namespace PowerVirt.Wire.Xdr;

/// <summary>Bounds a string (in bytes), an array (in elements) or opaque bytes; arrays must have one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MaxLengthAttribute(int length) : Attribute
{
    public int Length => length;
}
