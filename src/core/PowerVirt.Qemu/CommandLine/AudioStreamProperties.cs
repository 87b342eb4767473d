using PowerVirt.Domain.Devices.Sounds;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>One direction of a sound backend. Reading has kept what the backend does not know out of the record.</summary>
internal static class AudioStreamProperties
{
    public static QemuProperties? Of(AudioStream? stream)
    {
        if (stream is null) return null;

        // The settings of a stream that adapts itself to the guest would be passed over.
        var hasSettings = stream.FixedSettings is not null;
        QemuProperties properties =
        [
            ("mixing-engine", stream.MixingEngine),
            ("fixed-settings", stream.FixedSettings),
            ("voices", stream.Voices),
            ("buffer-length", stream.BufferLength),
            ("frequency", hasSettings ? stream.Frequency : null),
            ("channels", hasSettings ? stream.Channels : null),
            ("format", hasSettings ? Word(stream.Format) : null),
            ("dev", stream.Device),
            ("buffer-count", stream.BufferCount),
            ("try-poll", stream.TryPoll),
            ("server-name", stream.ServerName),
            ("client-name", stream.ClientName),
            ("connect-ports", stream.ConnectPorts),
            ("exact-name", stream.ExactName),
            ("name", stream.Name),
            ("stream-name", stream.StreamName),
            ("latency", stream.Latency),
        ];
        return properties.Count == 0 ? null : properties;
    }

    private static string? Word(SampleFormat? format) => format switch
    {
        SampleFormat.U8 => "u8",
        SampleFormat.S8 => "s8",
        SampleFormat.U16 => "u16",
        SampleFormat.S16 => "s16",
        SampleFormat.U32 => "u32",
        SampleFormat.S32 => "s32",
        SampleFormat.F32 => "f32",
        _ => null,
    };
}
