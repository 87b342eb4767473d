namespace PowerVirt.Wire.Qemu;

/// <summary>The program for what only QEMU has (qemu_protocol.x).</summary>
public static class QemuProgram
{
    public const uint Number = 0x20008087;
    public const uint Version = 1;
}
