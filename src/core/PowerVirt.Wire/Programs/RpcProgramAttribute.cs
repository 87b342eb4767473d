namespace PowerVirt.Wire.Programs;

/// <summary>Asks for dispatcher and client of an interface whose methods are procedures of this program.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class RpcProgramAttribute(uint number, uint version) : Attribute
{
    public uint Number => number;

    public uint Version => version;
}
