using System.Globalization;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Sound cards.</summary>
internal static class SoundArguments
{
    public static IEnumerable<Argument> Of(Sound sound, PlanContext context)
    {
        // Belongs to the board of a PC.
        if (sound.Model == SoundModel.PcSpeaker) yield break;
        var audio = AudioArguments.IdFor(context, sound.AudioId);
        var isHda = sound.Model is SoundModel.Ich6 or SoundModel.Ich7 or SoundModel.Ich9;
        yield return context.Device(
        [
            ("driver", Driver(sound.Model)),
            ("id", sound.Alias),
            ("audiodev", isHda ? null : audio),
            ("multi", sound.MultiChannel),
            ("streams", sound.Streams),
            .. VirtioProperties.Of(sound),
            .. AddressProperties.Of(sound, context),
        ], "A sound card.", sound);
        if (!isHda) yield break;
        var codecs = sound.Codecs.IsEmpty ? [SoundCodec.Duplex] : sound.Codecs;
        for (var number = 0; number < codecs.Length; number++)
        {
            yield return context.Device(
            [
                ("driver", Codec(codecs[number])),
                ("id", string.Create(CultureInfo.InvariantCulture, $"{sound.Alias}-codec{number}")),
                ("bus", $"{sound.Alias}.0"),
                ("cad", number),
                ("audiodev", audio),
            ], "What plays and records on the sound card's bus.", sound);
        }
    }

    private static string Driver(SoundModel model) => model switch
    {
        SoundModel.Ac97 => "AC97",
        SoundModel.Es1370 => "ES1370",
        SoundModel.Sb16 => "sb16",
        SoundModel.Usb => "usb-audio",
        SoundModel.Virtio => "virtio-sound-pci",
        SoundModel.Ich9 => "ich9-intel-hda",
        _ => "intel-hda",
    };

    private static string Codec(SoundCodec codec) => codec switch
    {
        SoundCodec.Micro => "hda-micro",
        SoundCodec.Output => "hda-output",
        _ => "hda-duplex",
    };
}
