namespace PowerVirt.Qemu.Capabilities;

/// <summary>The properties of a QOM type: what <c>-device</c>, <c>-object</c> or <c>-machine</c> take.</summary>
/// <param name="Names">All of them.</param>
/// <param name="Switches">Of the boolean ones whose default QEMU tells, <c>name=true</c> or <c>name=false</c>.</param>
public sealed record TypeProperties(NameSet Names, NameSet Switches)
{
    public static TypeProperties None { get; } = new(NameSet.Empty, NameSet.Empty);

    internal static string Switch(string name, bool value) => value ? $"{name}=true" : $"{name}=false";
}
