namespace PowerVirt.Wire.Programs;

/// <summary>Asks for sender and receiver of an interface whose methods are events of this program.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class RpcEventsAttribute(uint number, uint version) : Attribute
{
    public uint Number => number;

    public uint Version => version;
}
