namespace PowerVirt.Wire.Xdr;

/// <summary>Says which discriminant precedes this case of a union.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ArmAttribute(int discriminant) : Attribute
{
    public int Discriminant => discriminant;
}
