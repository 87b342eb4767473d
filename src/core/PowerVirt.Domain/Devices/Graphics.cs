namespace PowerVirt.Domain.Devices;

/// <summary>A VNC server in QEMU that shows the guest's screen.</summary>
public sealed record Graphics : Device
{
    /// <summary>TCP port; -1 or null lets the host choose.</summary>
    public int? Port { get; init; }

    public bool? AutoPort { get; init; }

    /// <summary>Address to listen on; null means the loopback address.</summary>
    public string? Listen { get; init; }

    /// <summary>UNIX socket to listen on instead of TCP.</summary>
    public string? Socket { get; init; }

    public string? Keymap { get; init; }

    /// <summary>Shown only where secrets are asked for; an empty password lets nobody in.</summary>
    public string? Password { get; init; }
}
