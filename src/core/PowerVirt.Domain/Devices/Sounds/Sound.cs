using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Sounds;

/// <summary>A sound card.</summary>
public sealed record Sound : Device
{
    public required SoundModel Model { get; init; }

    /// <summary>What is connected to an HDA card; empty means one that plays and records.</summary>
    public ImmutableArray<SoundCodec> Codecs { get; init; } = [];

    /// <summary>The <see cref="Audio"/> it plays through; null means the first one.</summary>
    public uint? AudioId { get; init; }

    /// <summary>More than two channels, on USB.</summary>
    public bool? MultiChannel { get; init; }

    /// <summary>Streams of a virtio sound card.</summary>
    public uint? Streams { get; init; }
}

/// <summary>Models of sound cards.</summary>
public enum SoundModel
{
    Ac97,
    Es1370,
    Ich6,
    Ich7,
    Ich9,
    Usb,
    Virtio,
    Sb16,
    PcSpeaker,
}

/// <summary>Codecs on an HDA bus.</summary>
public enum SoundCodec
{
    Duplex,
    Micro,
    Output,
}
