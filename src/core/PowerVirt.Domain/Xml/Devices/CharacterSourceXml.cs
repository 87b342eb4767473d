using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The host's side of a character device: the <c>type</c> attribute, <c>source</c>, <c>protocol</c> and <c>log</c>.</summary>
internal static class CharacterSourceXml
{
    private const string Types = "pty, file, unix, tcp, stdio, null";

    private static readonly Words<SocketMode> Modes = new(("bind", SocketMode.Bind), ("connect", SocketMode.Connect));

    public static CharacterSource Read(Cursor xml, XmlOptions options)
    {
        var source = xml.Child("source");
        return Read(xml, source, options) with { Log = ReadLog(xml) };
    }

    /// <summary>Adds the <c>type</c> attribute to the element that is open, then the elements that belong to it.</summary>
    public static void Write(MarkupWriter xml, CharacterSource source, XmlOptions options)
    {
        xml.Attribute("type", TypeOf(source));
        switch (source)
        {
            case CharacterSource.Pty { Path: { } path } when !options.Inactive:
                xml.Attribute("tty", path).Open("source").Attribute("path", path).Close();
                break;
            case CharacterSource.File file:
                xml.Open("source").Attribute("path", file.Path).OnOff("append", file.Append).Close();
                break;
            case CharacterSource.Unix unix when unix.Path is not null || unix.Mode is not null:
                xml.Open("source").Attribute("mode", Modes[unix.Mode]).Attribute("path", unix.Path).Close();
                break;
            case CharacterSource.Tcp tcp:
                xml.Open("source").Attribute("mode", Modes[tcp.Mode]).Attribute("host", tcp.Host).Attribute("service", tcp.Service).Close();
                xml.Open("protocol").Attribute("type", tcp.Telnet ? "telnet" : "raw").Close();
                break;
        }

        if (source.Log is { } log) xml.Open("log").Attribute("file", log.File).OnOff("append", log.Append).Close();
    }

    private static CharacterSource Read(Cursor xml, Cursor? source, XmlOptions options)
    {
        var path = source?.Attribute("path");
        switch (xml.Required("type"))
        {
            case "pty" or "":
                var tty = xml.Attribute("tty") ?? path;
                return new CharacterSource.Pty(options.Inactive ? null : tty);
            case "file":
                if (path is null) xml.Refuse(ErrorCode.XmlError, "Missing source path attribute for char device");
                return new CharacterSource.File(path ?? "", source?.OnOff("append"));
            case "unix": return new CharacterSource.Unix(path, source?.Word("mode", Modes));
            case "tcp":
                var host = source?.Attribute("host");
                var service = source?.Attribute("service");
                if (host is null) xml.Refuse(ErrorCode.XmlError, "Missing source host attribute for char device");
                if (service is null) xml.Refuse(ErrorCode.XmlError, "Missing source service attribute for char device");
                return new CharacterSource.Tcp(
                    host ?? "", service ?? "", source?.Word("mode", Modes), xml.Child("protocol")?.Attribute("type") == "telnet");
            case "stdio": return new CharacterSource.Stdio();
            case "null": return new CharacterSource.Null();
            case var other:
                xml.Refuse(ErrorCode.ConfigUnsupported, $"Character devices of type '{other}' are not supported. Possible: {Types}.", "type");
                return new CharacterSource.Null();
        }
    }

    private static string TypeOf(CharacterSource source) => source switch
    {
        CharacterSource.Pty => "pty",
        CharacterSource.File => "file",
        CharacterSource.Unix => "unix",
        CharacterSource.Tcp => "tcp",
        CharacterSource.Stdio => "stdio",
        _ => "null",
    };

    private static CharacterLog? ReadLog(Cursor xml) =>
        xml.Child("log") is { } log ? new CharacterLog(log.Required("file"), log.OnOff("append")) : null;
}
