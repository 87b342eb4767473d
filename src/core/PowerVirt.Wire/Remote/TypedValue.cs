using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>The value of a <see cref="TypedParameter"/> (virTypedParameterType of libvirt-common.h).</summary>
[XdrUnion]
public abstract partial record TypedValue
{
    [Arm(1)]
    public sealed partial record Int(int Value) : TypedValue;

    [Arm(2)]
    public sealed partial record UInt(uint Value) : TypedValue;

    [Arm(3)]
    public sealed partial record Long(long Value) : TypedValue;

    [Arm(4)]
    public sealed partial record ULong(ulong Value) : TypedValue;

    [Arm(5)]
    public sealed partial record Double(double Value) : TypedValue;

    /// <summary>0 is false; all else is true.</summary>
    [Arm(6)]
    public sealed partial record Boolean(int Value) : TypedValue;

    [Arm(7)]
    public sealed partial record Text(string Value) : TypedValue;
}
