using System.Collections.Immutable;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary><c>graphics</c> of type <c>spice</c>.</summary>
internal static class SpiceXml
{
    private static readonly string[] Modes = ["secure", "insecure", "any"];
    private static readonly string[] Channels =
    [
        "main", "display", "inputs", "cursor", "playback", "record", "smartcard", "usbredir",
    ];
    private static readonly string[] ImageCompressions = ["auto_glz", "auto_lz", "quic", "glz", "lz", "off"];
    private static readonly string[] OtherCompressions = ["auto", "never", "always"];
    private static readonly string[] StreamingModes = ["filter", "all", "off"];

    public static SpiceGraphics Read(Cursor xml, XmlOptions options) => new()
    {
        Port = PortXml.Read(xml, "port", options),
        TlsPort = PortXml.Read(xml, "tlsPort", options),
        AutoPort = xml.YesNo("autoport") == true || xml.Attribute("port") == "-1" || xml.Attribute("tlsPort") == "-1"
            ? true
            : null,
        DefaultMode = Choice(xml, "defaultMode", Modes),
        Listens = ListenXml.Read(xml, options),
        Keymap = xml.Attribute("keymap"),
        Password = GraphicsPasswordXml.Read(xml),
        Channels = xml.Each("channel", ReadChannel),
        ImageCompression = ChoiceOf(xml, "image", "compression", ImageCompressions),
        JpegCompression = ChoiceOf(xml, "jpeg", "compression", OtherCompressions),
        ZlibCompression = ChoiceOf(xml, "zlib", "compression", OtherCompressions),
        PlaybackCompression = xml.OnOffOf("playback", "compression"),
        StreamingMode = ChoiceOf(xml, "streaming", "mode", StreamingModes),
        ClipboardCopyPaste = xml.YesNoOf("clipboard", "copypaste"),
        Mouse = xml.Child("mouse")?.Word("mode", CharacterSourceReader.MouseModes),
        FileTransfer = xml.YesNoOf("filetransfer", "enable"),
        Gl = OpenGlXml.Read(xml),
    };

    public static void Write(MarkupWriter xml, SpiceGraphics spice, XmlOptions options)
    {
        switch (spice.Listens.FirstOrDefault())
        {
            case GraphicsListen.Address or GraphicsListen.Network or null:
                WritePorts(xml, spice, options);
                break;
        }

        xml.Attribute("keymap", spice.Keymap)
            .Attribute("defaultMode", spice.DefaultMode == "any" ? null : spice.DefaultMode);
        GraphicsPasswordXml.Write(xml, spice.Password);
        ListenXml.Write(xml, spice.Listens, options);
        foreach (var channel in spice.Channels)
            xml.Open("channel").Attribute("name", channel.Name).Attribute("mode", channel.Mode).Close();
        WriteOf(xml, "image", "compression", spice.ImageCompression);
        WriteOf(xml, "jpeg", "compression", spice.JpegCompression);
        WriteOf(xml, "zlib", "compression", spice.ZlibCompression);
        WriteOf(
            xml, "playback", "compression", spice.PlaybackCompression is { } playback ? playback ? "on" : "off" : null);
        WriteOf(xml, "streaming", "mode", spice.StreamingMode);
        WriteOf(xml, "mouse", "mode", CharacterSourceReader.MouseModes[spice.Mouse]);
        WriteOf(xml, "clipboard", "copypaste", YesNo(spice.ClipboardCopyPaste));
        WriteOf(xml, "filetransfer", "enable", YesNo(spice.FileTransfer));
        OpenGlXml.Write(xml, spice.Gl);
    }

    private static void WritePorts(MarkupWriter xml, SpiceGraphics spice, XmlOptions options)
    {
        var auto = spice.AutoPort == true;
        if (!(auto && options.Inactive)) xml.Attribute("port", spice.Port).Attribute("tlsPort", spice.TlsPort);
        xml.YesNo("autoport", auto).Attribute("listen", spice.ListenAddress);
    }

    private static SpiceChannel ReadChannel(Cursor xml) =>
        new(Choice(xml, "name", Channels) ?? xml.Required("name"), Choice(xml, "mode", Modes) ?? xml.Required("mode"));

    private static string? ChoiceOf(Cursor xml, string child, string attribute, string[] choices) =>
        xml.Child(child) is { } inner ? Choice(inner, attribute, choices) : null;

    private static string? Choice(Cursor xml, string attribute, string[] choices)
    {
        if (xml.Attribute(attribute) is not { } text || choices.Contains(text)) return xml.Attribute(attribute);
        xml.Refuse(
            ErrorCode.XmlError,
            $"Invalid value for attribute '{attribute}' in element '{xml.Name}': '{text}'.",
            attribute, $"Possible: {string.Join(", ", choices)}.");
        return null;
    }

    private static void WriteOf(MarkupWriter xml, string child, string attribute, string? value)
    {
        if (value is not null) xml.Open(child).Attribute(attribute, value).Close();
    }

    private static string? YesNo(bool? value) => value is { } flag ? flag ? "yes" : "no" : null;
}
