namespace PowerVirt.Wire.Remote;

/// <summary>The program that libvirt's clients speak (remote_protocol.x).</summary>
public static class RemoteProgram
{
    public const uint Number = 0x20008086;
    public const uint Version = 1;

    /// <summary>Longest string in bytes.</summary>
    public const int LongestText = 4 << 20;
}
