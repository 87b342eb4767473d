namespace PowerVirt.Domain.Devices;

/// <summary>Where sound goes on the host.</summary>
/// <remarks>Every guest has one, so that QEMU never chooses by itself.</remarks>
public sealed record Audio : Device
{
    public required uint Id { get; init; }

    public AudioType Type { get; init; }
}

/// <summary>Backends of sound.</summary>
public enum AudioType
{
    None,
}
