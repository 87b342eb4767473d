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
            foreach (var problem in Check(device, domain).Concat(TeamingRules.Check(device))) yield return problem;
            if (!seen.Add(Identity(device.Source))
                && device.Source is not HostDeviceSource.Pci { Address: { Domain: 0, Bus: 0, Slot: 0, Function: 0 } })
                yield return DeviceProblem.Wrong(device, "Hostdev already exists in the domain configuration");
        }

        var early = domain.Devices.Of<HostDevice>()
            .Where(device => device.Source is HostDeviceSource.Mediated { RamFb: true }).ToList();
        if (early.Count > 1)
            yield return DeviceProblem.Unsupported(early[^1], "Only one vgpu device can have 'ramfb' enabled");
    }

    private static IEnumerable<Problem> Check(HostDevice device, DomainDefinition domain)
    {
        switch (device.Source)
        {
            case HostDeviceSource.Pci when device.Address is not (null or PciAddress or UnassignedAddress):
                yield return DeviceProblem.Of(
                    device, ErrorCode.InternalError, "PCI host devices must use 'pci' or 'unassigned' address type");
                break;
            case HostDeviceSource.Pci { WriteFiltering: not null }:
                yield return DeviceProblem.Unsupported(
                    device, "Write filtering of PCI device configuration space is not supported by qemu");
                break;
            case HostDeviceSource.Scsi or HostDeviceSource.Iscsi when device.Address is not (null or DriveAddress):
                yield return DeviceProblem.Unsupported(device, "SCSI host device must use 'drive' address type");
                break;
            case HostDeviceSource.Scsi { Filtered: false }:
                yield return DeviceProblem.Unsupported(device, "unfiltered sgio is no longer supported");
                break;
            case HostDeviceSource.ScsiHost when device.Address is not (null or PciAddress):
                yield return DeviceProblem.Unsupported(
                    device, "SCSI_host host device must use 'pci' or 'ccw' address type");
                break;
            case HostDeviceSource.ScsiHost when device.BootOrder is not null:
                yield return DeviceProblem.Unsupported(
                    device, "booting from assigned devices is not supported by vhost SCSI devices");
                break;
            case HostDeviceSource.Usb when device.Address is not (null or UsbAddress):
                yield return DeviceProblem.Unsupported(device, "USB host device must use 'usb' address type");
                break;
            case HostDeviceSource.Mediated mediated:
                foreach (var problem in Check(device, mediated, domain)) yield return problem;
                break;
        }
    }

    private static IEnumerable<Problem> Check(
        HostDevice device, HostDeviceSource.Mediated mediated, DomainDefinition domain)
    {
        if (device.BootOrder is not null)
        {
            yield return DeviceProblem.Unsupported(
                device,
                $"booting from assigned devices is not supported by mediated devices of model {mediated.Model}");
        }

        if (mediated.Display is not null && mediated.Model != "vfio-pci")
        {
            yield return DeviceProblem.Unsupported(
                device, "<hostdev> attribute 'display' is only supported with model='vfio-pci'");
        }

        if (mediated.Model != "vfio-pci")
        {
            yield return DeviceProblem.Unsupported(
                device, $"{Kind(mediated.Model)} device assignment is not supported by this version of QEMU",
                "Mediated devices of POWER guests have model='vfio-pci'.");
            yield break;
        }

        if (device.Address is not (null or PciAddress))
        {
            yield return DeviceProblem.Wrong(
                device,
                $"Unsupported address type '{AddressXml.NameOf(device.Address)}' with mediated device model "
                    + "'vfio-pci'");
        }

        if (mediated.Display == true && !domain.Devices.Has<Graphics>())
        {
            yield return DeviceProblem.Unsupported(
                device, "graphics device is needed for attribute value 'display=on' in <hostdev>");
        }

        if (mediated is { RamFb: true, Display: not true })
        {
            yield return DeviceProblem.Unsupported(
                device, "ramfb='on' shows a screen before the driver runs, which needs display='on'.");
        }
    }

    private static string Kind(string model) => model switch
    {
        "vfio-ap" => "VFIO AP",
        "vfio-ccw" => "VFIO CCW",
        _ => model,
    };

    // What makes two of them the same device of the host.
    private static object Identity(HostDeviceSource source) => source switch
    {
        HostDeviceSource.Pci pci => pci.Address,
        HostDeviceSource.Usb { Bus: > 0, Device: > 0 } usb => (usb.Bus, usb.Device),
        HostDeviceSource.Usb usb => (usb.Vendor, usb.Product),
        HostDeviceSource.Scsi scsi => (scsi.Adapter, scsi.Bus, scsi.Target, scsi.Unit),
        HostDeviceSource.Iscsi iscsi => (iscsi.Host, iscsi.Port, iscsi.Name),
        HostDeviceSource.ScsiHost host => host.Wwpn,
        HostDeviceSource.Mediated mediated => mediated.Uuid,
        _ => source,
    };
}
