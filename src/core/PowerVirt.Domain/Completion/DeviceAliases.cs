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
        var names = new AliasNames(domain.Devices);
        var flat = domain.Devices.Of<Controller>()
            .Where(controller => controller is { Type: ControllerType.Scsi, Model: "lsilogic" })
            .Select(controller => controller.Index ?? 0).ToHashSet();
        var found = new Dictionary<Device, string?>(ReferenceEqualityComparer.Instance);

        // A network card of the host counts as a host device, before those that are nothing else.
        foreach (var device in domain.Devices.OrderBy(device => device is not Interface)
            .Where(device => device.Alias is null))
            found[device] = Name(device, names, flat);
        var devices = domain.Devices.Select(device =>
            found.TryGetValue(device, out var name) ? device with { Alias = name } : device);
        return domain.With(SerialConsole.FollowSerial(devices));
    }

    private static string? Name(Device device, AliasNames names, HashSet<uint> flat) => device switch
    {
        Disk disk => OfDisk(disk, names, flat),
        Controller controller => OfController(controller),
        Interface { Source: InterfaceSource.HostDevice } => names.Next("hostdev"),
        Interface => names.Next("net"),
        Filesystem => names.ByPlace(device, "fs"),
        Smartcard => names.ByPlace(device, "smartcard"),
        Sound => names.ByPlace(device, "sound"),
        HostDevice => names.Next("hostdev"),
        RedirectedDevice => names.Next("redir"),
        Hub => names.ByPlace(device, "hub"),
        Watchdog => names.ByPlace(device, "watchdog"),
        SharedMemory => names.ByPlace(device, "shmem"),
        Crypto => names.Next("crypto"),
        Vsock => "vsock0",
        ParallelPort => names.ByPlace(device, "parallel"),
        Panic { Model: PanicModel.Isa or PanicModel.Pvpanic } => names.ByPlace(device, "panic"),
        Serial => names.ByPlace(device, "serial"),
        Console => names.ByPlace(device, "console"),
        Channel => names.ByPlace(device, "channel"),
        Input => names.ByPlace(device, "input"),
        Tpm => names.ByPlace(device, "tpm"),
        Audio audio => $"audio{audio.Id}",
        Video => names.ByPlace(device, "video"),
        Memballoon { Model: not BalloonModel.None } => "balloon0",
        Rng => names.Next("rng"),
        Nvram => "nvram",
        MemoryModule module => OfMemory(module, names),
        _ => null,
    };

    // An LSI controller has units only, no targets with units.
    private static string OfDisk(Disk disk, AliasNames names, HashSet<uint> flat) => disk switch
    {
        { Address: DriveAddress place, Bus: DiskBus.Scsi } when flat.Contains(place.Controller) =>
            $"scsi{place.Controller}-{place.Bus}-{place.Unit}",
        { Address: DriveAddress place, Bus: DiskBus.Scsi } =>
            $"scsi{place.Controller}-{place.Bus}-{place.Target}-{place.Unit}",
        { Address: DriveAddress place, Bus: { } bus } =>
            $"{Xml.Devices.Disks.DiskXml.Buses[bus]}{place.Controller}-{place.Bus}-{place.Unit}",
        { Bus: { } bus } when DiskTarget.IndexOf(disk.Target) is { } index =>
            $"{Xml.Devices.Disks.DiskXml.Buses[bus]}-disk{index}",
        _ => names.Next("disk"),
    };

    private static string OfMemory(MemoryModule module, AliasNames names) => module switch
    {
        { Model: MemoryModel.Dimm, Address: DimmAddress place } => $"dimm{place.Slot}",
        { Model: MemoryModel.Nvdimm, Address: DimmAddress place } => $"nvdimm{place.Slot}",
        _ => names.Next(MemoryModuleXml.Models[module.Model].Replace("-", "", StringComparison.Ordinal)),
    };

    private static string OfController(Controller controller) => controller switch
    {
        { Type: ControllerType.Pci } => $"pci.{controller.Index}",
        // The first USB controller has always been called so; an old guest could not be migrated otherwise.
        { Type: ControllerType.Usb, Index: 0 } => "usb",
        _ => $"{Xml.Devices.ControllerXml.Types[controller.Type]}{controller.Index}",
    };
}
