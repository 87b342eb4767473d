using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml.Devices.Memories;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives every device the id that QEMU will know it by; libvirt's scheme.</summary>
public static class DeviceAliases
{
    public static DomainDefinition Assign(DomainDefinition domain)
    {
        var counts = new Dictionary<string, int>();
        var flat = domain.Devices.Of<Controller>().Where(controller => controller is { Type: ControllerType.Scsi, Model: "lsilogic" })
            .Select(controller => controller.Index ?? 0).ToHashSet();
        var devices = domain.Devices.Select(device => device.Alias is null ? device with { Alias = Name(device, counts, flat) } : device);
        return domain with { Devices = SerialConsole.FollowSerial(devices) };
    }

    private static string? Name(Device device, Dictionary<string, int> counts, HashSet<uint> flat) => device switch
    {
        Disk disk => OfDisk(disk, counts, flat),
        Controller controller => OfController(controller),
        Interface => Next("net", counts),
        Filesystem => Next("fs", counts),
        Smartcard => Next("smartcard", counts),
        Sound => Next("sound", counts),
        HostDevice => Next("hostdev", counts),
        RedirectedDevice => Next("redir", counts),
        Hub => Next("hub", counts),
        Watchdog => Next("watchdog", counts),
        SharedMemory => Next("shmem", counts),
        Crypto => Next("crypto", counts),
        Vsock => "vsock0",
        ParallelPort => Next("parallel", counts),
        Panic { Model: PanicModel.Isa or PanicModel.Pvpanic } => Next("panic", counts),
        Serial => Next("serial", counts),
        Console => Next("console", counts),
        Channel => Next("channel", counts),
        Input => Next("input", counts),
        Tpm => Next("tpm", counts),
        Audio audio => $"audio{audio.Id}",
        Video => Next("video", counts),
        Memballoon { Model: not BalloonModel.None } => "balloon0",
        Rng => Next("rng", counts),
        Nvram => "nvram",
        MemoryModule module => OfMemory(module, counts),
        _ => null,
    };

    private static string Next(string prefix, Dictionary<string, int> counts)
    {
        var number = counts.GetValueOrDefault(prefix);
        counts[prefix] = number + 1;
        return prefix + number.ToString(CultureInfo.InvariantCulture);
    }

    // An LSI controller has units only, no targets with units.
    private static string OfDisk(Disk disk, Dictionary<string, int> counts, HashSet<uint> flat) => disk switch
    {
        { Address: DriveAddress place, Bus: DiskBus.Scsi } when flat.Contains(place.Controller) => $"scsi{place.Controller}-{place.Bus}-{place.Unit}",
        { Address: DriveAddress place, Bus: DiskBus.Scsi } => $"scsi{place.Controller}-{place.Bus}-{place.Target}-{place.Unit}",
        { Address: DriveAddress place, Bus: { } bus } =>
            $"{Xml.Devices.Disks.DiskXml.Buses[bus]}{place.Controller}-{place.Bus}-{place.Unit}",
        { Bus: { } bus } when DiskTarget.IndexOf(disk.Target) is { } index => $"{Xml.Devices.Disks.DiskXml.Buses[bus]}-disk{index}",
        _ => Next("disk", counts),
    };

    private static string OfMemory(MemoryModule module, Dictionary<string, int> counts) => module switch
    {
        { Model: MemoryModel.Dimm, Address: DimmAddress place } => $"dimm{place.Slot}",
        { Model: MemoryModel.Nvdimm, Address: DimmAddress place } => $"nvdimm{place.Slot}",
        _ => Next(MemoryModuleXml.Models[module.Model].Replace("-", "", StringComparison.Ordinal), counts),
    };

    private static string OfController(Controller controller) => controller switch
    {
        { Type: ControllerType.Pci } => $"pci.{controller.Index}",
        // The first USB controller has always been called so; an old guest could not be migrated otherwise.
        { Type: ControllerType.Usb, Index: 0 } => "usb",
        _ => $"{Xml.Devices.ControllerXml.Types[controller.Type]}{controller.Index}",
    };
}
