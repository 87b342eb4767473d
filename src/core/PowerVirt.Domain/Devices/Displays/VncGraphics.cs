namespace PowerVirt.Domain.Devices.Displays;

/// <summary>A VNC server in QEMU.</summary>
public sealed record VncGraphics : NetworkGraphics
{
    /// <summary>TCP port for VNC in a WebSocket; -1 lets the host choose, null means none.</summary>
    public int? WebSocket { get; init; }

    public VncSharePolicy? SharePolicy { get; init; }

    /// <summary>Whether clients may switch the guest off.</summary>
    public bool? PowerControl { get; init; }

    /// <summary>The <see cref="Sounds.Audio"/> that clients hear.</summary>
    public uint? AudioId { get; init; }
}

/// <summary>Whether several clients may look at once.</summary>
public enum VncSharePolicy
{
    AllowExclusive,
    ForceShared,
    Ignore,
}
