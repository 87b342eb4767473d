using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;

namespace PowerVirt.Domain.Rules;

/// <summary>Addresses must be of a kind that the device can have, on a bus that exists.</summary>
internal static class AddressRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var buses = domain.Devices.Of<Controller>().Where(controller => controller.Type == ControllerType.Pci)
            .Select(controller => controller.Index).ToHashSet();
        foreach (var device in domain.Devices.Where(device => device.Origin.Path is not null))
        {
            switch (device.Address)
            {
                case ForeignAddress foreign when device is not (Panic or Serial or HostDevice):
                    yield return Bad(
                        device,
                        $"Devices of pseries guests have no address of type '{foreign.Type}': pci, spapr-vio, drive, "
                            + "virtio-serial and usb are possible.");
                    break;
                case UnassignedAddress when device is not HostDevice { Source: HostDeviceSource.Pci }:
                    yield return Bad(device, "address of type 'unassigned' is supported only for hostdevs");
                    break;
                case PciAddress { IsUnset: false } pci when PciRank.Of(device) is not null && !buses.Contains(pci.Bus):
                    yield return Bad(
                        device, $"The device is on PCI bus {pci.Bus}, but there is no PCI controller with that index.");
                    break;
                case { } address and not UsbAddress when device is Disk { Bus: DiskBus.Usb }:
                    yield return DeviceProblem.Of(
                        device, ErrorCode.InternalError, "unexpected address type for usb disk",
                        $"It has one of type '{Xml.Devices.AddressXml.NameOf(address)}'.");
                    break;
                case { } address and not PciAddress when device is Disk { Bus: DiskBus.Virtio }:
                    yield return Bad(
                        device,
                        $"virtio disk cannot have an address of type '{Xml.Devices.AddressXml.NameOf(address)}'");
                    break;
                case { } address when device is Disk { Bus: { } bus } disk && !Fits(address, bus):
                    yield return Bad(
                        device,
                        $"Invalid address type '{Xml.Devices.AddressXml.NameOf(address)}' for the disk '{disk.Target}' "
                        + $"with the bus type '{Xml.Devices.Disks.DiskXml.Buses[bus]}'");
                    break;
            }
        }
    }

    private static bool Fits(DeviceAddress address, DiskBus bus) => bus switch
    {
        DiskBus.Scsi or DiskBus.Sata or DiskBus.Ide or DiskBus.Fdc => address is DriveAddress,
        DiskBus.Usb => address is UsbAddress,
        DiskBus.Virtio => address is PciAddress,
        _ => true,
    };

    private static Problem Bad(Device device, string message) =>
        new(ErrorCode.ConfigUnsupported, message, device.Origin.Place);
}
