namespace PowerVirt.Domain.Devices.Sounds;

/// <summary>Where sound goes on the host.</summary>
/// <remarks>Every guest has one, so that QEMU never chooses by itself.</remarks>
public sealed record Audio : Device
{
    public required uint Id { get; init; }

    public AudioType Type { get; init; }

    /// <summary>Microseconds between two looks at the buffers.</summary>
    public uint? TimerPeriod { get; init; }

    /// <summary>The sound server of PulseAudio.</summary>
    public string? ServerName { get; init; }

    /// <summary>SDL's own backend: <c>alsa</c>, <c>pulseaudio</c> and their like.</summary>
    public string? SdlDriver { get; init; }

    /// <summary>The file of the backend that writes one.</summary>
    public string? Path { get; init; }

    /// <summary>Where PipeWire's socket is.</summary>
    public string? RuntimeDirectory { get; init; }

    public bool? TryMmap { get; init; }

    public bool? Exclusive { get; init; }

    /// <summary>OSS's timing policy, 0 to 10; -1 uses fragments.</summary>
    public int? DspPolicy { get; init; }

    public AudioStream? Input { get; init; }

    public AudioStream? Output { get; init; }
}

/// <summary>Backends of sound.</summary>
public enum AudioType
{
    None,
    Alsa,
    CoreAudio,
    Jack,
    Oss,
    PulseAudio,
    PipeWire,
    Sdl,
    Spice,
    File,
    DBus,
}

/// <summary>One direction of sound; which properties there are depends on the backend.</summary>
public sealed record AudioStream
{
    public bool? MixingEngine { get; init; }

    public bool? FixedSettings { get; init; }

    public uint? Voices { get; init; }

    /// <summary>Microseconds.</summary>
    public uint? BufferLength { get; init; }

    public uint? BufferCount { get; init; }

    public string? Device { get; init; }

    public bool? TryPoll { get; init; }

    public string? ServerName { get; init; }

    public string? ClientName { get; init; }

    public string? ConnectPorts { get; init; }

    public bool? ExactName { get; init; }

    public string? Name { get; init; }

    public string? StreamName { get; init; }

    /// <summary>Microseconds.</summary>
    public uint? Latency { get; init; }

    public uint? Frequency { get; init; }

    public uint? Channels { get; init; }

    public SampleFormat? Format { get; init; }
}

/// <summary>How a sample is coded.</summary>
public enum SampleFormat
{
    U8,
    S8,
    U16,
    S16,
    U32,
    S32,
    F32,
}
