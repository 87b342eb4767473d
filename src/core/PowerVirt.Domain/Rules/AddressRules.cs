using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

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
                case ForeignAddress foreign:
                    yield return Bad(device, $"Devices of pseries guests have no address of type '{foreign.Type}': pci, spapr-vio, drive, virtio-serial and usb are possible.");
                    break;
                case PciAddress { IsUnset: false } pci when PciRank.Of(device) is not null && !buses.Contains(pci.Bus):
                    yield return Bad(device, $"The device is on PCI bus {pci.Bus}, but there is no PCI controller with that index.");
                    break;
                case not (null or DriveAddress or UsbAddress) when device is Disk { Bus: DiskBus.Scsi or DiskBus.Sata } disk:
                    yield return Bad(device, $"Invalid address type for the disk '{disk.Target}' with the bus type '{Xml.Devices.DiskXml.Buses[disk.Bus.Value]}'");
                    break;
                case not (null or PciAddress) when device is Disk { Bus: DiskBus.Virtio } disk:
                    yield return Bad(device, $"Invalid address type for the disk '{disk.Target}' with the bus type 'virtio'");
                    break;
            }
        }
    }

    private static Problem Bad(Device device, string message) => new(ErrorCode.ConfigUnsupported, message, device.Origin.Place);
}
