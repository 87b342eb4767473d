using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>Reads the host's side of a character device; <see cref="CharacterSourceXml"/> writes it.</summary>
internal static class CharacterSourceReader
{
    internal static readonly Words<MouseMode> MouseModes = new(
        ("server", MouseMode.Server), ("client", MouseMode.Client));

    private const string Types = "null, vc, pty, dev, file, pipe, stdio, udp, tcp, unix, spicevmc, spiceport, nmdm, "
        + "qemu-vdagent, dbus";

    /// <summary>Reads the element's <c>type</c> (a terminal of the host if it has none),
    /// <c>source</c>, <c>protocol</c> and <c>log</c>.</summary>
    public static CharacterSource Read(Cursor xml, XmlOptions options) =>
        Read(xml, xml.Attribute("type") ?? "pty", options);

    /// <summary>Reads the elements of a type that stands elsewhere.</summary>
    public static CharacterSource Read(Cursor xml, string type, XmlOptions options)
    {
        var source = xml.Child("source");
        return Read(xml, source, type, options) with
        {
            Log = ReadLog(xml),
            Labels = source is { } labelled ? DeviceSecurityLabelXml.Read(labelled, options) : [],
        };
    }

    /// <summary>The same where a type is required; its absence is a problem in the words of the device.</summary>
    public static CharacterSource ReadTyped(Cursor xml, XmlOptions options, ErrorCode code, string complaint)
    {
        if (xml.Attribute("type") is { Length: > 0 } type) return Read(xml, type, options);
        xml.Refuse(code, complaint);
        return new CharacterSource.Null();
    }

    private static CharacterSource Read(Cursor xml, Cursor? source, string type, XmlOptions options)
    {
        switch (type)
        {
            case "pty" or "":
                // Of a running guest's console both say the same.
                var (tty, path) = (xml.Attribute("tty"), source?.Attribute("path"));
                return new CharacterSource.Pty(options.Inactive ? null : tty ?? path);
            case "file": return new CharacterSource.File(Path(xml, source), source?.OnOff("append"));
            case "dev": return new CharacterSource.HostDevice(Path(xml, source));
            case "pipe": return new CharacterSource.Pipe(Path(xml, source));
            case "unix" or "tcp" or "udp": return SocketSourceXml.Read(xml, type);
            case "stdio": return new CharacterSource.Stdio();
            case "null": return new CharacterSource.Null();
            case "vc": return new CharacterSource.VirtualConsole();
            case "spicevmc": return new CharacterSource.SpiceVmc();
            case "spiceport":
                return new CharacterSource.SpicePort(Wanted(
                    xml, source, ErrorCode.ConfigUnsupported, "channel",
                    "Missing source channel attribute for char device"));
            case "dbus":
                return new CharacterSource.DBus(Wanted(
                    xml, source, ErrorCode.ConfigUnsupported, "channel",
                    "Missing source channel attribute for char device"));
            case "nmdm":
                return new CharacterSource.Nmdm(
                    Wanted(xml, source, ErrorCode.XmlError, "master", "Missing master path attribute for nmdm device"),
                    Wanted(xml, source, ErrorCode.XmlError, "slave", "Missing slave path attribute for nmdm device"));
            case "qemu-vdagent":
                return new CharacterSource.VdAgent(
                    source?.Child("clipboard")?.RequiredYesNo("copypaste"),
                    source?.Child("mouse")?.RequiredWord("mode", MouseModes));
            default:
                xml.Refuse(
                    ErrorCode.ConfigUnsupported, $"unknown type presented to host for character device: {type}",
                    "type", $"Possible: {Types}.");
                return new CharacterSource.Null();
        }
    }

    private static string Path(Cursor xml, Cursor? source) =>
        Wanted(xml, source, ErrorCode.InternalError, "path", "Missing source path attribute for char device");

    private static string Wanted(Cursor xml, Cursor? source, ErrorCode code, string name, string complaint)
    {
        if (source?.Attribute(name) is { } value) return value;
        xml.Refuse(code, complaint);
        return "";
    }

    private static CharacterLog? ReadLog(Cursor xml) =>
        xml.Child("log") is { } log && log.Attribute("file") is { Length: > 0 } file
            ? new CharacterLog(file, log.OnOff("append"))
            : null;
}
