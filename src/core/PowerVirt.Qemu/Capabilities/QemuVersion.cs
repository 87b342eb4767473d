namespace PowerVirt.Qemu.Capabilities;

/// <summary>QEMU's own version number, to be shown to people; what QEMU can do is never concluded from it.</summary>
public readonly record struct QemuVersion(int Major, int Minor, int Micro)
{
    public override string ToString() => $"{Major}.{Minor}.{Micro}";
}
