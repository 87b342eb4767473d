using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Devices of the host: each once, and in a place that fits.</summary>
internal static class HostDeviceRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var seen = new HashSet<object>();
        foreach (var device in domain.Devices.Of<HostDevice>())
        {
            if (!seen.Add(Identity(device.Source)) && device.Source is not HostDeviceSource.Pci { Address: { Domain: 0, Bus: 0, Slot: 0, Function: 0 } })
                yield return Bad(device, ErrorCode.XmlError, "Hostdev already exists in the domain configuration");
            foreach (var problem in Check(device, domain)) yield return problem;
            foreach (var problem in TeamingRules.Check(device, device.Teaming)) yield return problem;
        }
    }

    private static IEnumerable<Problem> Check(HostDevice device, DomainDefinition domain)
    {
        switch (device.Source)
        {
            case HostDeviceSource.Pci when device.Address is not (null or PciAddress or UnassignedAddress):
                yield return Bad(device, ErrorCode.XmlError, "PCI host devices must use 'pci' or 'unassigned' address type");
                break;
            case HostDeviceSource.Scsi or HostDeviceSource.Iscsi when device.Address is not (null or DriveAddress):
                yield return Bad(device, ErrorCode.XmlError, "SCSI host device must use 'drive' address type");
                break;
            case HostDeviceSource.ScsiHost when device.Address is not (null or PciAddress):
                yield return Bad(device, ErrorCode.XmlError, "SCSI_host host device must use 'pci' or 'ccw' address type");
                break;
            case HostDeviceSource.Usb when device.Address is not (null or UsbAddress):
                yield return Bad(device, ErrorCode.XmlError, "USB host device must use 'usb' address type");
                break;
            case HostDeviceSource.Mediated mediated:
                foreach (var problem in Check(device, mediated, domain)) yield return problem;
                break;
        }
    }

    private static IEnumerable<Problem> Check(HostDevice device, HostDeviceSource.Mediated mediated, DomainDefinition domain)
    {
        if (mediated.Model != "vfio-pci")
        {
            yield return Bad(device, ErrorCode.ConfigUnsupported, $"mediated devices of model '{mediated.Model}' belong to IBM Z guests; pseries guests take model='vfio-pci'");
            yield break;
        }

        if (device.Address is not (null or PciAddress))
            yield return Bad(device, ErrorCode.XmlError, $"Unsupported address type '{AddressXml.NameOf(device.Address)}' with mediated device model 'vfio-pci'");

        if (mediated.Display == true && !domain.Devices.Of<Graphics>().Any())
            yield return Bad(device, ErrorCode.ConfigUnsupported, "graphics device is needed for attribute value 'display=on' in <hostdev>");
        if (mediated is { RamFb: true, Display: not true })
            yield return Bad(device, ErrorCode.ConfigUnsupported, "ramfb='on' shows a screen before the driver runs, which needs display='on'");
    }

    // What makes two of them the same device of the host.
    private static object Identity(HostDeviceSource source) => source switch
    {
        HostDeviceSource.Pci pci => pci.Address,
        HostDeviceSource.Usb usb => (usb.Vendor, usb.Product, usb.Bus, usb.Device),
        HostDeviceSource.Scsi scsi => (scsi.Adapter, scsi.Bus, scsi.Target, scsi.Unit),
        HostDeviceSource.Iscsi iscsi => (iscsi.Host, iscsi.Port, iscsi.Name),
        HostDeviceSource.ScsiHost host => host.Wwpn,
        HostDeviceSource.Mediated mediated => mediated.Uuid,
        _ => source,
    };

    private static Problem Bad(HostDevice device, ErrorCode code, string message) => new(code, message, device.Origin.Place);
}
