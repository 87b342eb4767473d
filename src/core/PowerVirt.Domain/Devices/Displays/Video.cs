namespace PowerVirt.Domain.Devices.Displays;

/// <summary>A graphics adapter.</summary>
public sealed record Video : Device
{
    /// <summary>Null until completion: then <c>vga</c> on pseries.</summary>
    public VideoModel? Model { get; init; }

    /// <summary>Video memory in KiB.</summary>
    public uint? Vram { get; init; }

    /// <summary>Memory of QXL's main surface in KiB.</summary>
    public uint? Ram { get; init; }

    /// <summary>QXL's second memory window in KiB.</summary>
    public uint? Vram64 { get; init; }

    /// <summary>VGA's frame buffer in KiB.</summary>
    public uint? VgaMemory { get; init; }

    public uint? Heads { get; init; }

    public bool? Blob { get; init; }

    public bool? Edid { get; init; }

    /// <summary>Whether firmware and boot loader show up here.</summary>
    public bool? Primary { get; init; }

    public VideoAcceleration? Acceleration { get; init; }

    public VideoResolution? Resolution { get; init; }

    /// <summary>VGA's BIOS interface: <c>io</c>, <c>on</c> or <c>off</c>; QXL only.</summary>
    public string? VgaConfiguration { get; init; }

    /// <summary>Who runs the adapter: <c>qemu</c> or <c>vhostuser</c>.</summary>
    public string? Backend { get; init; }
}

/// <summary>Models of graphics adapters that libvirt has a word for; a POWER guest may have the first few.</summary>
public enum VideoModel
{
    Vga,
    Virtio,
    Bochs,
    None,
    Cirrus,
    Qxl,
    Ramfb,
    Vmvga,
    Xen,
    Vbox,
    Parallels,
    Gop,
}

/// <summary>What the host's graphics processor does for the guest.</summary>
public sealed record VideoAcceleration(bool? TwoD, bool? ThreeD, string? RenderNode);

/// <summary>The resolution that the guest is offered first, in pixels.</summary>
public sealed record VideoResolution(uint X, uint Y);
