using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices.Disks;
using PowerVirt.Domain.Xml.Devices.Displays;
using PowerVirt.Domain.Xml.Devices.HostDevices;
using PowerVirt.Domain.Xml.Devices.Interfaces;
using PowerVirt.Domain.Xml.Devices.Memories;
using PowerVirt.Domain.Xml.Devices.Sounds;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The one list of devices that XML knows, in the order in which they are written.</summary>
internal static class DeviceXml
{
    private static readonly Entry[] Entries =
    [
        Entry.Of<Disk>("disk", DiskXml.Read, DiskXml.Write),
        Entry.Of<Controller>("controller", ControllerXml.Read, ControllerXml.Write),
        Entry.Of<Lease>("lease", LeaseXml.Read, LeaseXml.Write),
        Entry.Of<Filesystem>("filesystem", FilesystemXml.Read, FilesystemXml.Write),
        Entry.Of<Interface>("interface", InterfaceXml.Read, InterfaceXml.Write),
        Entry.Of<Smartcard>("smartcard", SmartcardXml.Read, SmartcardXml.Write),
        Entry.Of<Serial>("serial", SerialXml.Read, SerialXml.Write),
        Entry.Of<ParallelPort>("parallel", ParallelPortXml.Read, ParallelPortXml.Write),
        Entry.Of<PowerVirt.Domain.Devices.Console>("console", ConsoleXml.Read, ConsoleXml.Write),
        Entry.Of<Channel>("channel", ChannelXml.Read, ChannelXml.Write),
        Entry.Of<Input>("input", InputXml.Read, InputXml.Write),
        Entry.Of<Tpm>("tpm", TpmXml.Read, TpmXml.Write),
        Entry.Of<Graphics>("graphics", GraphicsXml.Read, GraphicsXml.Write),
        Entry.Of<Sound>("sound", SoundXml.Read, SoundXml.Write),
        Entry.Of<Audio>("audio", AudioXml.Read, AudioXml.Write),
        Entry.Of<Video>("video", VideoXml.Read, VideoXml.Write),
        Entry.Of<HostDevice>("hostdev", HostDeviceXml.Read, HostDeviceXml.Write),
        Entry.Of<RedirectedDevice>("redirdev", RedirectedDeviceXml.Read, RedirectedDeviceXml.Write),
        Entry.Of<RedirectionFilter>("redirfilter", RedirectionFilterXml.Read, RedirectionFilterXml.Write),
        Entry.Of<Hub>("hub", HubXml.Read, HubXml.Write),
        Entry.Of<Watchdog>("watchdog", WatchdogXml.Read, WatchdogXml.Write),
        Entry.Of<Memballoon>("memballoon", MemballoonXml.Read, MemballoonXml.Write),
        Entry.Of<Rng>("rng", RngXml.Read, RngXml.Write),
        Entry.Of<Nvram>("nvram", NvramXml.Read, NvramXml.Write),
        Entry.Of<Panic>("panic", PanicXml.Read, PanicXml.Write),
        Entry.Of<SharedMemory>("shmem", SharedMemoryXml.Read, SharedMemoryXml.Write),
        Entry.Of<MemoryModule>("memory", MemoryModuleXml.Read, MemoryModuleXml.Write),
        Entry.Of<Crypto>("crypto", CryptoXml.Read, CryptoXml.Write),
        Entry.Of<Iommu>("iommu", IommuXml.Read, IommuXml.Write),
        Entry.Of<Vsock>("vsock", VsockXml.Read, VsockXml.Write),
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

        return ControllerOrder.Of(new DeviceList(list.ToImmutable()));
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
        string Element, Func<Device, bool> IsFor, Func<Cursor, XmlOptions, Device> Read,
        Action<MarkupWriter, Device, XmlOptions> Write)
    {
        public static Entry Of<T>(
            string element, Func<Cursor, XmlOptions, T> read, Action<MarkupWriter, T, XmlOptions> write)
            where T : Device =>
                new(element, device => device is T, read, (xml, device, options) => write(xml, (T)device, options));
    }
}
