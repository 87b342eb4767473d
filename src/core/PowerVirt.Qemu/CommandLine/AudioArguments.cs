using System.Globalization;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Sound backends, so that QEMU never opens the host's sound devices by itself.</summary>
internal static class AudioArguments
{
    public static IEnumerable<Argument> Of(Audio audio, PlanContext context)
    {
        QemuProperties properties =
        [
            ("id", Id(audio.Id)),
            ("driver", Driver(audio.Type)),
            ("timer-period", audio.TimerPeriod),
            ("path", audio.Type == AudioType.File ? audio.Path : null),
            ("server", audio.ServerName),
            ("try-mmap", audio.TryMmap),
            ("exclusive", audio.Exclusive),
            ("dsp-policy", audio.DspPolicy),
            ("in", AudioStreamProperties.Of(audio.Input)),
            ("out", AudioStreamProperties.Of(audio.Output)),
        ];
        return IsTaken(context)
            ? [new Argument("-audiodev", properties.ToJson(), Why(audio), context.PathOf(audio))]
            : [];
    }

    /// <summary>The id of the backend that a device plays through; null where QEMU cannot be told.</summary>
    /// <param name="context">The guest.</param>
    /// <param name="wanted">The number in the definition; null or 0 means the first one.</param>
    public static string? IdFor(PlanContext context, uint? wanted = null) => !IsTaken(context) ? null
        : wanted is > 0 ? Id(wanted.Value)
        : context.Definition.Devices.Of<Audio>().FirstOrDefault() is { } audio ? Id(audio.Id) : null;

    /// <summary>What some backends, and QEMU before <c>-audiodev</c>, read from variables.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment(PlanContext context)
    {
        if (!IsTaken(context)) yield return new("QEMU_AUDIO_DRV", "none");
        foreach (var audio in context.Definition.Devices.Of<Audio>())
        {
            if (audio is { Type: AudioType.Sdl, SdlDriver: { } driver }) yield return new("SDL_AUDIODRIVER", driver);
            if (audio is { Type: AudioType.PipeWire, RuntimeDirectory: { } directory })
                yield return new("PIPEWIRE_RUNTIME_DIR", directory);
        }
    }

    // `-audiodev` itself is not listed by QEMU; -vnc got its parameter with it.
    private static bool IsTaken(PlanContext context) => context.Qemu.HasOption("vnc", "audiodev");

    private static string Id(uint number) => string.Create(CultureInfo.InvariantCulture, $"audio{number}");

    private static string Driver(AudioType type) => type switch
    {
        AudioType.Alsa => "alsa",
        AudioType.CoreAudio => "coreaudio",
        AudioType.Jack => "jack",
        AudioType.Oss => "oss",
        AudioType.PulseAudio => "pa",
        AudioType.PipeWire => "pipewire",
        AudioType.Sdl => "sdl",
        AudioType.Spice => "spice",
        AudioType.File => "wav",
        AudioType.DBus => "dbus",
        _ => "none",
    };

    private static string Why(Audio audio) => audio.Type switch
    {
        AudioType.None => "Sound goes nowhere; QEMU must not choose a device of the host.",
        AudioType.Spice or AudioType.DBus => "Sound goes where the screen goes.",
        AudioType.File => "Sound is written to a file.",
        _ => "Sound goes to the host's devices.",
    };
}
