using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Sounds;

/// <summary><c>audio</c>.</summary>
internal static class AudioXml
{
    internal static readonly Words<AudioType> Types = new(
        ("none", AudioType.None), ("alsa", AudioType.Alsa), ("coreaudio", AudioType.CoreAudio),
        ("jack", AudioType.Jack), ("oss", AudioType.Oss), ("pulseaudio", AudioType.PulseAudio), ("sdl", AudioType.Sdl),
        ("spice", AudioType.Spice), ("file", AudioType.File), ("dbus", AudioType.DBus),
        ("pipewire", AudioType.PipeWire));

    private const int MostDspPolicy = 10;

    public static Audio Read(Cursor xml, XmlOptions options)
    {
        var type = xml.RequiredWord("type", Types);
        var id = xml.RequiredUInt("id");
        if (id == 0)
        {
            xml.Refuse(
                ErrorCode.XmlError, "Invalid value for attribute 'id' in element 'audio': Zero is not permitted", "id");
        }

        if (xml.Attribute("timerPeriod") == "0")
        {
            xml.Refuse(
                ErrorCode.XmlError,
                "Invalid value for attribute 'timerPeriod' in element 'audio': Zero is not permitted", "timerPeriod");
        }

        return new Audio
        {
            Id = id ?? 1,
            Type = type,
            TimerPeriod = xml.UInt("timerPeriod"),
            ServerName = type == AudioType.PulseAudio ? xml.Attribute("serverName") : null,
            SdlDriver = type == AudioType.Sdl ? ReadSdlDriver(xml) : null,
            Path = type == AudioType.File ? xml.Attribute("path") : null,
            RuntimeDirectory = type == AudioType.PipeWire ? xml.Attribute("runtimeDir") : null,
            TryMmap = type == AudioType.Oss ? xml.YesNo("tryMMap") : null,
            Exclusive = type == AudioType.Oss ? xml.YesNo("exclusive") : null,
            DspPolicy = type == AudioType.Oss ? ReadDspPolicy(xml) : null,
            Input = AudioStreamXml.Read(xml.Child("input"), type),
            Output = AudioStreamXml.Read(xml.Child("output"), type),
        };
    }

    public static void Write(MarkupWriter xml, Audio audio, XmlOptions options)
    {
        xml.Open("audio").Attribute("id", audio.Id).Attribute("type", Types[audio.Type])
            .Attribute("timerPeriod", audio.TimerPeriod).YesNo("tryMMap", audio.TryMmap)
            .YesNo("exclusive", audio.Exclusive).Attribute("dspPolicy", audio.DspPolicy)
            .Attribute("serverName", audio.ServerName).Attribute("driver", audio.SdlDriver)
            .Attribute("path", audio.Path).Attribute("runtimeDir", audio.RuntimeDirectory);
        AudioStreamXml.Write(xml, "input", audio.Input);
        AudioStreamXml.Write(xml, "output", audio.Output);
        xml.Close();
    }

    private static string? ReadSdlDriver(Cursor xml)
    {
        var driver = xml.Attribute("driver");
        if (driver is not (null or "esd" or "alsa" or "arts" or "pulseaudio"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'driver' in element 'audio': '{driver}'.",
                "driver", "Possible: esd, alsa, arts, pulseaudio.");
        }

        return driver;
    }

    private static int? ReadDspPolicy(Cursor xml)
    {
        var policy = xml.Int("dspPolicy");
        if (policy is < -1 or > MostDspPolicy)
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'dspPolicy' in element 'audio': '{policy}'.",
                "dspPolicy", "Possible: -1 to 10.");
        }

        return policy;
    }
}
