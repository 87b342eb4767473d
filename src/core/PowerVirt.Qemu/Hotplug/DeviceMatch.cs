using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>Finds the device that a document describes among those of a guest.</summary>
public static class DeviceMatch
{
    /// <summary>
    /// The one device that fits: alias, address and what tells devices of its kind apart, as far as the document says
    /// them. None, or several, is a problem.
    /// </summary>
    public static Parsed<Device> In(DeviceList devices, Device wanted)
    {
        var found = devices.Where(device => Fits(device, wanted)).ToArray();
        var name = Domain.Xml.Devices.DeviceDocumentXml.NameOf(wanted);
        return found switch
        {
            [var device] => device,
            [] => new Problem(ErrorCode.DeviceMissing, $"device not found: the guest has no such {name}",
                Remedy: "Describe it as the running guest's definition does, or by its alias alone."),
            _ => new Problem(
                ErrorCode.OperationFailed, $"{found.Length} devices of the guest fit the description of the {name}.",
                Remedy: "Add the alias or the address of the one that is meant."),
        };
    }

    private static bool Fits(Device device, Device wanted) =>
        device.GetType() == wanted.GetType()
        && (wanted.Alias is null || device.Alias == wanted.Alias)
        && (wanted.Address is null || device.Address == wanted.Address)
        && IsSame(device, wanted);

    private static bool IsSame(Device device, Device wanted) => (device, wanted) switch
    {
        (Disk own, Disk other) => own.Target == other.Target,
        (Interface own, Interface other) => other.Mac is null || own.Mac == other.Mac,
        (HostDevice own, HostDevice other) => Plain(own.Source) == Plain(other.Source),
        (Controller own, Controller other) => own.Type == other.Type && own.Index == other.Index,
        (MemoryModule own, MemoryModule other) =>
            own.Model == other.Model && own.Size == other.Size && own.Node == other.Node,
        (Rng own, Rng other) => own.Backend == other.Backend,
        (SharedMemory own, SharedMemory other) => own.Name == other.Name,
        (CharacterDevice own, CharacterDevice other) =>
            wanted.Alias is not null || wanted.Address is not null || own.Source == other.Source,
        (Filesystem own, Filesystem other) => own.Target == other.Target,
        (Input own, Input other) => own.Type == other.Type && (other.Bus is null || own.Bus == other.Bus),
        _ => true,
    };

    private static HostDeviceSource Plain(HostDeviceSource source) =>
        source is HostDeviceSource.Pci pci ? new HostDeviceSource.Pci(pci.Address) : source;
}
