namespace PowerVirt.Domain.Devices.Displays;

/// <summary>A window on the host's own screen.</summary>
public sealed record SdlGraphics : Graphics
{
    public string? Display { get; init; }

    public string? XAuthority { get; init; }

    public bool? FullScreen { get; init; }

    public OpenGl? Gl { get; init; }
}

/// <summary>The screen on D-Bus, for a program on the same host.</summary>
public sealed record DBusGraphics : Graphics
{
    /// <summary>Connections are handed over one by one instead of through a bus.</summary>
    public bool? PeerToPeer { get; init; }

    /// <summary>The bus; null means one of the guest's own.</summary>
    public string? BusAddress { get; init; }

    public OpenGl? Gl { get; init; }

    public uint? AudioId { get; init; }
}

/// <summary>No screen, but OpenGL for the others.</summary>
public sealed record EglHeadlessGraphics : Graphics
{
    public OpenGl? Gl { get; init; }
}

/// <summary>Kinds of screens that QEMU for POWER does not have; kept so that they can be refused by name.</summary>
public sealed record ForeignGraphics(string Type) : Graphics;
