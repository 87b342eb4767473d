using System.Globalization;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Sound backends, so that QEMU never opens the host's sound devices by itself.</summary>
internal static class AudioArguments
{
    private const string Why = "Sound goes nowhere; QEMU must not choose a device of the host.";

    public static IEnumerable<Argument> Of(Audio audio, PlanContext context)
    {
        QemuProperties properties = [("id", Id(audio)), ("driver", "none")];
        return IsTaken(context)
            ? [new Argument("-audiodev", properties.ToJson(), Why, context.PathOf(audio))]
            : [];
    }

    /// <summary>The backend that a VNC server forwards; null where QEMU cannot be told.</summary>
    public static string? DefaultOf(PlanContext context) =>
        IsTaken(context) && context.Definition.Devices.Of<Audio>().FirstOrDefault() is { } audio ? Id(audio) : null;

    /// <summary>Before <c>-audiodev</c> a variable says the same.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment(PlanContext context) =>
        IsTaken(context) ? [] : [new("QEMU_AUDIO_DRV", "none")];

    // `-audiodev` itself is not listed by QEMU; -vnc got its parameter with it.
    private static bool IsTaken(PlanContext context) => context.Qemu.HasOption("vnc", "audiodev");

    private static string Id(Audio audio) => string.Create(CultureInfo.InvariantCulture, $"audio{audio.Id}");
}
