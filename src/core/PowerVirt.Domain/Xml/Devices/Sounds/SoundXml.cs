using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Sounds;

/// <summary><c>sound</c>.</summary>
internal static class SoundXml
{
    internal static readonly Words<SoundModel> Models = new(
        ("ac97", SoundModel.Ac97), ("es1370", SoundModel.Es1370), ("ich6", SoundModel.Ich6), ("ich7", SoundModel.Ich7),
        ("ich9", SoundModel.Ich9), ("usb", SoundModel.Usb), ("virtio", SoundModel.Virtio), ("sb16", SoundModel.Sb16),
        ("pcspk", SoundModel.PcSpeaker));

    private static readonly Words<SoundCodec> Codecs = new(
        ("duplex", SoundCodec.Duplex), ("micro", SoundCodec.Micro), ("output", SoundCodec.Output));

    public static Sound Read(Cursor xml, XmlOptions options)
    {
        var model = xml.RequiredWord("model", Models);
        return new Sound
        {
            Model = model,
            Codecs = xml.Each("codec", codec => codec.RequiredWord("type", Codecs)),
            AudioId = xml.Child("audio")?.UInt("id"),
            MultiChannel = xml.YesNo("multichannel"),
            Streams = xml.UInt("streams"),
            Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
        };
    }

    public static void Write(MarkupWriter xml, Sound sound, XmlOptions options)
    {
        xml.Open("sound").Attribute("model", Models[sound.Model]).YesNo("multichannel", sound.MultiChannel)
            .Attribute("streams", sound.Streams);
        foreach (var codec in sound.Codecs) xml.Open("codec").Attribute("type", Codecs[codec]).Close();
        if (sound.AudioId is { } id) xml.Open("audio").Attribute("id", id).Close();
        VirtioOptionsXml.Write(xml, sound.Virtio);
        DevicePlaceXml.Write(xml, sound, options);
        xml.Close();
    }
}
