using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>audio</c>.</summary>
internal static class AudioXml
{
    private static readonly Words<AudioType> Types = new(("none", AudioType.None));

    public static Audio Read(Cursor xml, XmlOptions options) => new() { Id = xml.UInt("id") ?? 1, Type = xml.RequiredWord("type", Types) };

    public static void Write(MarkupWriter xml, Audio audio, XmlOptions options) =>
        xml.Open("audio").Attribute("id", audio.Id).Attribute("type", Types[audio.Type]).Close();
}
