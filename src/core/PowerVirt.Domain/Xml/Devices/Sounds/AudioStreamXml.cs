using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Sounds;

/// <summary><c>input</c> and <c>output</c> of an audio backend.</summary>
internal static class AudioStreamXml
{
    internal static readonly Words<SampleFormat> Formats = new(
        ("u8", SampleFormat.U8), ("s8", SampleFormat.S8), ("u16", SampleFormat.U16), ("s16", SampleFormat.S16),
        ("u32", SampleFormat.U32), ("s32", SampleFormat.S32), ("f32", SampleFormat.F32));

    public static AudioStream? Read(Cursor? element, AudioType type)
    {
        if (element is not { } xml) return null;
        var settings = xml.Child("settings");
        var read = ReadOfBackend(xml, type) with
        {
            MixingEngine = xml.YesNo("mixingEngine"),
            FixedSettings = xml.YesNo("fixedSettings"),
            Voices = xml.UInt("voices"),
            BufferLength = xml.UInt("bufferLength"),
            Frequency = settings?.UInt("frequency"),
            Channels = settings?.UInt("channels"),
            Format = settings?.Word("format", Formats),
        };
        if (read is { FixedSettings: true, MixingEngine: not true })
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported, "fixed audio settings requires mixing engine",
                remedy: "Add mixingEngine='yes'.");
        }

        if (settings is not null && read.FixedSettings != true)
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported, "audio settings specified without fixed settings flag",
                remedy: "Add fixedSettings='yes'.");
        }

        return read == new AudioStream() ? null : read;
    }

    public static void Write(MarkupWriter xml, string name, AudioStream? stream)
    {
        if (stream is null) return;
        xml.Open(name).YesNo("mixingEngine", stream.MixingEngine).YesNo("fixedSettings", stream.FixedSettings)
            .Attribute("voices", stream.Voices).Attribute("bufferLength", stream.BufferLength)
            .Attribute("dev", stream.Device).Attribute("bufferCount", stream.BufferCount)
            .YesNo("tryPoll", stream.TryPoll).Attribute("serverName", stream.ServerName)
            .Attribute("clientName", stream.ClientName).Attribute("connectPorts", stream.ConnectPorts)
            .YesNo("exactName", stream.ExactName).Attribute("name", stream.Name)
            .Attribute("streamName", stream.StreamName).Attribute("latency", stream.Latency);
        if (stream.FixedSettings == true)
        {
            xml.Open("settings").Attribute("frequency", stream.Frequency).Attribute("channels", stream.Channels)
                .Attribute("format", Formats[stream.Format]).Close();
        }

        xml.Close();
    }

    // Each backend has words of its own.
    private static AudioStream ReadOfBackend(Cursor xml, AudioType type) => type switch
    {
        AudioType.Alsa => new AudioStream { Device = xml.Attribute("dev") },
        AudioType.CoreAudio or AudioType.Sdl => new AudioStream { BufferCount = xml.UInt("bufferCount") },
        AudioType.Oss => new AudioStream
        {
            Device = xml.Attribute("dev"),
            BufferCount = xml.UInt("bufferCount"),
            TryPoll = xml.YesNo("tryPoll"),
        },
        AudioType.Jack => new AudioStream
        {
            ServerName = xml.Attribute("serverName"),
            ClientName = xml.Attribute("clientName"),
            ConnectPorts = xml.Attribute("connectPorts"),
            ExactName = xml.YesNo("exactName"),
        },
        AudioType.PulseAudio or AudioType.PipeWire => new AudioStream
        {
            Name = xml.Attribute("name"),
            StreamName = xml.Attribute("streamName"),
            Latency = xml.UInt("latency"),
        },
        _ => new AudioStream(),
    };
}
