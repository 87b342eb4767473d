namespace PowerVirt.Wire.Programs;

/// <summary>Gives a method its procedure number and says who may call it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProcedureAttribute(int number, Access access) : Attribute
{
    public int Number => number;

    public Access Access => access;
}
