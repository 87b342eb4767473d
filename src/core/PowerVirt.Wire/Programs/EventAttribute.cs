namespace PowerVirt.Wire.Programs;

/// <summary>Gives a method the procedure number of the message that a daemon sends by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EventAttribute(int number) : Attribute
{
    public int Number => number;
}
