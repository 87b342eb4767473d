using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.HostDevices;

/// <summary>Devices of the host that are given to the guest; network cards among them.</summary>
internal static class HostDeviceArguments
{
    public static IEnumerable<Argument> Of(HostDevice device, PlanContext context) =>
        device.Address is UnassignedAddress ? [] : device.Source switch
        {
            HostDeviceSource.Usb { Missing: true } => [],
            HostDeviceSource.Scsi or HostDeviceSource.Iscsi => ScsiHostDevice.Of(device, context),
            _ => [context.Device(Properties(device.Source, device, device.Teaming, context), Why(device.Source), device)],
        };

    /// <summary>A network card of the host; null for other interfaces.</summary>
    public static IEnumerable<Argument> Of(Interface device, PlanContext context) =>
        device.Source is InterfaceSource.HostDevice { Device: not HostDeviceSource.Usb { Missing: true } and var source }
            ? [context.Device(Properties(source, device, device.Teaming, context), Why(source), device)]
            : [];

    public static IEnumerable<HostStep> Steps(HostDevice device, PlanContext context)
    {
        foreach (var step in ScsiHostDevice.Steps(device, context)) yield return step;
        if (context.Descriptors.Find(VhostId(device)) is { } descriptor)
        {
            yield return new HostStep.OpenFile(
                "/dev/vhost-scsi", FileUse.ReadWrite, descriptor, "The host's kernel serves the SCSI target.");
        }
    }

    /// <summary>The name of the descriptor by which the kernel serves a SCSI target.</summary>
    public static string VhostId(HostDevice device) => $"{device.Alias}/vhost";

    private static QemuProperties Properties(
        HostDeviceSource source, Device device, Teaming? teaming, PlanContext context) => source switch
        {
            HostDeviceSource.Usb usb => UsbHostDevice.Of(usb, device, context),
            HostDeviceSource.ScsiHost target =>
            [
                ("driver", VirtioProperties.Pci("vhost-scsi", target.Model)),
                .. VirtioProperties.Of(device),
                ("wwpn", target.Wwpn),
                ("vhostfd", context.Descriptors.Text($"{device.Alias}/vhost")),
                .. End(device, context),
            ],
            HostDeviceSource.Mediated part =>
            [
                ("driver", part.RamFb == true ? "vfio-pci-nohotplug" : part.Model),
                ("sysfsdev", $"/sys/bus/mdev/devices/{part.Uuid}"),
                ("display", part.Model == "vfio-pci" ? part.Display == true ? "on" : "off" : null),
                ("ramfb", part.RamFb == true ? true : null),
                ("bootindex", context.BootIndexOf(device)),
                .. End(device, context),
            ],
            HostDeviceSource.Pci pci =>
            [
                ("driver", "vfio-pci"),
                ("host", $"{pci.Address}"),
                ("failover_pair_id", teaming is { Role: TeamingRole.Transient } ? teaming.Persistent : null),
                ("bootindex", context.BootIndexOf(device)),
                .. End(device, context),
                .. RomProperties.Of(device),
            ],
            _ => throw new System.Diagnostics.UnreachableException("SCSI LUNs are no devices of their own."),
        };

    private static IEnumerable<(string Key, QemuValue? Value)> End(Device device, PlanContext context) =>
        [("id", device.Alias), .. AddressProperties.Of(device, context)];

    private static string Why(HostDeviceSource source) => source switch
    {
        HostDeviceSource.Pci pci => $"The host's PCI device {pci.Address}, which the guest drives itself.",
        HostDeviceSource.Usb => "A USB device of the host.",
        HostDeviceSource.ScsiHost target => $"The SCSI target {target.Wwpn}, which the host's kernel serves.",
        _ => "A part of a device that a driver of the host lends out.",
    };
}
