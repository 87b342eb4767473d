namespace PowerVirt.Wire.Xdr;

/// <summary>A text or bytes in C's <c>char&lt;length&gt;</c>: XDR gives each of its characters four bytes.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CharArrayAttribute(int length) : Attribute
{
    public int Length => length;
}
