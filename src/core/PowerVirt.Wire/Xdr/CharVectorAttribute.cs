namespace PowerVirt.Wire.Xdr;

/// <summary>A text in C's <c>char[length]</c>: XDR gives each of its characters four bytes.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CharVectorAttribute(int length) : Attribute
{
    public int Length => length;
}
