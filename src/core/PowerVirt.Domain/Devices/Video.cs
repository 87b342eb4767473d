namespace PowerVirt.Domain.Devices;

/// <summary>A graphics adapter.</summary>
public sealed record Video : Device
{
    /// <summary>Null until completion: then <c>vga</c> on pseries.</summary>
    public VideoModel? Model { get; init; }

    /// <summary>Video memory in KiB.</summary>
    public uint? Vram { get; init; }

    public uint? Heads { get; init; }

    /// <summary>Whether firmware and boot loader show up here.</summary>
    public bool? Primary { get; init; }
}

/// <summary>Models of graphics adapters that a POWER guest may name.</summary>
public enum VideoModel
{
    Vga,
    Virtio,
    Cirrus,
    Bochs,
    None,
    Qxl,
}
