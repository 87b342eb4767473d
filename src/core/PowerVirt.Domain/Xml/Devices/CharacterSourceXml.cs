using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The host's side of a character device:
/// the <c>type</c> attribute, <c>source</c>, <c>protocol</c> and <c>log</c>.</summary>
internal static class CharacterSourceXml
{
    /// <summary>Adds the <c>type</c> attribute to the element that is open,
    /// then the elements that belong to it.</summary>
    public static void Write(MarkupWriter xml, CharacterSource source, XmlOptions options)
    {
        xml.Attribute("type", TypeOf(source));
        WriteElements(xml, source, options);
    }

    /// <summary>The elements without the type, where that stands on the element around them.</summary>
    public static void WriteElements(MarkupWriter xml, CharacterSource source, XmlOptions options)
    {
        switch (source)
        {
            case CharacterSource.Pty { Path: { } path } when !options.Inactive:
                xml.Open("source").Attribute("path", path);
                Close(xml, source, options);
                break;
            case CharacterSource.File file:
                xml.Open("source").Attribute("path", file.Path).OnOff("append", file.Append);
                Close(xml, source, options);
                break;
            case CharacterSource.HostDevice device:
                xml.Open("source").Attribute("path", device.Path);
                Close(xml, source, options);
                break;
            case CharacterSource.Pipe pipe:
                xml.Open("source").Attribute("path", pipe.Path);
                Close(xml, source, options);
                break;
            case CharacterSource.Unix or CharacterSource.Tcp or CharacterSource.Udp:
                SocketSourceXml.Write(xml, source, options);
                break;
            case CharacterSource.SpicePort port:
                xml.Open("source").Attribute("channel", port.Channel).Close();
                break;
            case CharacterSource.DBus bus:
                xml.Open("source").Attribute("channel", bus.Channel).Close();
                break;
            case CharacterSource.Nmdm nmdm:
                xml.Open("source").Attribute("master", nmdm.Master).Attribute("slave", nmdm.Slave).Close();
                break;
            case CharacterSource.VdAgent agent when agent.CopyPaste is not null || agent.Mouse is not null:
                WriteAgent(xml, agent);
                break;
        }

        if (source.Log is { } log) xml.Open("log").Attribute("file", log.File).OnOff("append", log.Append).Close();
    }

    /// <summary>What the <c>type</c> attribute says.</summary>
    public static string TypeOf(CharacterSource source) => source switch
    {
        CharacterSource.Pty => "pty",
        CharacterSource.File => "file",
        CharacterSource.HostDevice => "dev",
        CharacterSource.Pipe => "pipe",
        CharacterSource.Unix => "unix",
        CharacterSource.Tcp => "tcp",
        CharacterSource.Udp => "udp",
        CharacterSource.Stdio => "stdio",
        CharacterSource.VirtualConsole => "vc",
        CharacterSource.SpiceVmc => "spicevmc",
        CharacterSource.SpicePort => "spiceport",
        CharacterSource.VdAgent => "qemu-vdagent",
        CharacterSource.DBus => "dbus",
        CharacterSource.Nmdm => "nmdm",
        _ => "null",
    };

    private static void Close(MarkupWriter xml, CharacterSource source, XmlOptions options)
    {
        DeviceSecurityLabelXml.Write(xml, source.Labels, options);
        xml.Close();
    }

    private static void WriteAgent(MarkupWriter xml, CharacterSource.VdAgent agent)
    {
        xml.Open("source");
        if (agent.CopyPaste is not null) xml.Open("clipboard").YesNo("copypaste", agent.CopyPaste).Close();
        if (agent.Mouse is { } mouse)
            xml.Open("mouse").Attribute("mode", CharacterSourceReader.MouseModes[mouse]).Close();
        xml.Close();
    }
}
