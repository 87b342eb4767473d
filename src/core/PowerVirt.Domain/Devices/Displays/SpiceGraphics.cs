using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Displays;

/// <summary>A SPICE server in QEMU.</summary>
public sealed record SpiceGraphics : NetworkGraphics
{
    public int? TlsPort { get; init; }

    /// <summary>What channels do that are not listed: <c>secure</c>, <c>insecure</c> or <c>any</c>.</summary>
    public string? DefaultMode { get; init; }

    public ImmutableArray<SpiceChannel> Channels { get; init; } = [];

    public string? ImageCompression { get; init; }

    public string? JpegCompression { get; init; }

    public string? ZlibCompression { get; init; }

    public bool? PlaybackCompression { get; init; }

    public string? StreamingMode { get; init; }

    public bool? ClipboardCopyPaste { get; init; }

    public MouseMode? Mouse { get; init; }

    public bool? FileTransfer { get; init; }

    public OpenGl? Gl { get; init; }
}

/// <summary>Whether one of SPICE's channels must be encrypted.</summary>
public sealed record SpiceChannel(string Name, string Mode);
