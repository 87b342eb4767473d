using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>console</c>.</summary>
internal static class ConsoleXml
{
    private static readonly Words<ConsoleTarget> Targets = new(
        ("serial", ConsoleTarget.Serial), ("virtio", ConsoleTarget.Virtio));

    public static Console Read(Cursor xml, XmlOptions options)
    {
        var target = xml.Child("target");
        return new Console
        {
            Source = CharacterSourceReader.Read(xml, options),
            Target = target?.Word(
                "type", Targets, text => $"unknown target type '{text}' specified for character device"),
            Port = target?.UInt("port"),
        };
    }

    public static void Write(MarkupWriter xml, Console console, XmlOptions options)
    {
        xml.Open("console").Attribute("type", CharacterSourceXml.TypeOf(console.Source));

        // What programs of libvirt's early days look at.
        if (console is { Port: 0, Source: CharacterSource.Pty { Path: { } path } } && !options.Inactive)
            xml.Attribute("tty", path);
        CharacterSourceXml.WriteElements(xml, console.Source, options);
        if (console.Target is not null || console.Port is not null)
            xml.Open("target").Attribute("type", Targets[console.Target]).Attribute("port", console.Port).Close();
        DevicePlaceXml.Write(xml, console, options);
        xml.Close();
    }
}
