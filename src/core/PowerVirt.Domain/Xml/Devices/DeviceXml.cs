using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices.Disks;
using PowerVirt.Domain.Xml.Devices.Memories;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The one list of devices that XML knows, in the order in which they are written.</summary>
internal static class DeviceXml
{
    private static readonly Entry[] Entries =
    [
        Entry.Of<Disk>("disk", DiskXml.Read, DiskXml.Write),
        Entry.Of<Controller>("controller", ControllerXml.Read, ControllerXml.Write),
        Entry.Of<Interface>("interface", InterfaceXml.Read, InterfaceXml.Write),
        Entry.Of<Serial>("serial", SerialXml.Read, SerialXml.Write),
        Entry.Of<PowerVirt.Domain.Devices.Console>("console", ConsoleXml.Read, ConsoleXml.Write),
        Entry.Of<Channel>("channel", ChannelXml.Read, ChannelXml.Write),
        Entry.Of<Input>("input", InputXml.Read, InputXml.Write),
        Entry.Of<Tpm>("tpm", TpmXml.Read, TpmXml.Write),
        Entry.Of<Graphics>("graphics", GraphicsXml.Read, GraphicsXml.Write),
        Entry.Of<Audio>("audio", AudioXml.Read, AudioXml.Write),
        Entry.Of<Video>("video", VideoXml.Read, VideoXml.Write),
        Entry.Of<Memballoon>("memballoon", MemballoonXml.Read, MemballoonXml.Write),
        Entry.Of<Rng>("rng", RngXml.Read, RngXml.Write),
        Entry.Of<Nvram>("nvram", NvramXml.Read, NvramXml.Write),
        Entry.Of<Panic>("panic", PanicXml.Read, PanicXml.Write),
        Entry.Of<MemoryModule>("memory", MemoryModuleXml.Read, MemoryModuleXml.Write),
    ];

    /// <summary>The element name of a device.</summary>
    public static string NameOf(Device device) => Array.Find(Entries, entry => entry.IsFor(device))!.Element;

    public static DeviceList Read(Cursor devices, XmlOptions options)
    {
        var list = ImmutableArray.CreateBuilder<Device>(devices.Element.Children.Count);
        foreach (var child in devices.AllChildren())
        {
            if (Array.Find(Entries, entry => entry.Element == child.Name) is not { } entry) continue;
            var place = child.Element.MarkRead().Place;
            var device = DevicePlaceXml.Read(entry.Read(child, options), child, options);
            list.Add(device with { Origin = new Origin(place.Path, place.Line) });
        }

        return new DeviceList(list.ToImmutable());
    }

    public static void Write(MarkupWriter xml, DeviceList devices, XmlOptions options)
    {
        foreach (var entry in Entries)
        {
            foreach (var device in devices)
                if (entry.IsFor(device)) entry.Write(xml, device, options);
        }
    }

    private sealed record Entry(
        string Element, Func<Device, bool> IsFor, Func<Cursor, XmlOptions, Device> Read, Action<MarkupWriter, Device, XmlOptions> Write)
    {
        public static Entry Of<T>(string element, Func<Cursor, XmlOptions, T> read, Action<MarkupWriter, T, XmlOptions> write)
            where T : Device => new(element, device => device is T, read, (xml, device, options) => write(xml, (T)device, options));
    }
}
