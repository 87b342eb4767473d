using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;

namespace PowerVirt.Domain.Rules;

/// <summary>Places on disk controllers: each once, and as many buses and targets as the controller has.</summary>
internal static class DriveAddressRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var lsi = domain.Devices.Of<Controller>()
            .Where(controller => controller is { Type: ControllerType.Scsi, Model: "lsilogic" })
            .Select(controller => controller.Index).ToHashSet();
        foreach (var device in domain.Devices)
        {
            if (device is not { Address: DriveAddress place } || BusOf(device) is not { } bus) continue;
            if (bus == DiskBus.Scsi && place.Bus != 0)
                yield return DeviceProblem.Of(device, ErrorCode.InternalError, "SCSI controller only supports 1 bus");
            else if (bus == DiskBus.Scsi && place.Target != 0 && lsi.Contains(place.Controller))
                yield return DeviceProblem.Unsupported(device, "target must be 0 for controller model 'lsilogic'");
            if (bus == DiskBus.Sata && place.Bus != 0)
                yield return DeviceProblem.Unsupported(device, "bus must be 0 for sata controller");
            else if (bus == DiskBus.Sata && place.Target != 0)
                yield return DeviceProblem.Unsupported(device, "target must be 0 for sata controller");
            if (bus == DiskBus.Ide && place.Controller != 0)
                yield return DeviceProblem.Of(device, ErrorCode.InternalError, "Only 1 IDE controller is supported");
            else if (bus == DiskBus.Ide && place.Target != 0)
                yield return DeviceProblem.Unsupported(device, "target must be 0 for ide controller");
            if (bus == DiskBus.Fdc && place.Controller != 0)
                yield return DeviceProblem.Of(device, ErrorCode.InternalError, "Only 1 fdc controller is supported");
            else if (bus == DiskBus.Fdc && place.Bus != 0)
                yield return DeviceProblem.Of(device, ErrorCode.InternalError, "Only 1 fdc bus is supported");
            else if (bus == DiskBus.Fdc && place.Target != 0)
                yield return DeviceProblem.Unsupported(device, "target must be 0 for controller fdc");
        }

        foreach (var problem in HostDevices(domain)) yield return problem;
    }

    private static IEnumerable<Problem> HostDevices(DomainDefinition domain)
    {
        var disks = domain.Devices.Of<Disk>().Select(disk => disk.Bus == DiskBus.Scsi ? disk.Address : null)
            .OfType<DriveAddress>().ToHashSet();
        var seen = new HashSet<DriveAddress>();
        foreach (var device in domain.Devices.Of<HostDevice>().Where(device => BusOf(device) is not null))
        {
            if (device.Address is not DriveAddress place) continue;

            // libvirt has always said bus and controller in this order.
            var where = $"SCSI host address controller='{place.Bus}' bus='{place.Controller}' target='{place.Target}' "
                + $"unit='{place.Unit}' in use by another SCSI";
            if (!seen.Add(place)) yield return DeviceProblem.Unsupported(device, $"{where} host device");
            else if (disks.Contains(place)) yield return DeviceProblem.Unsupported(device, $"{where} disk");
        }
    }

    private static DiskBus? BusOf(Device device) => device switch
    {
        Disk disk => disk.Bus,
        HostDevice { Source: HostDeviceSource.Scsi or HostDeviceSource.Iscsi } => DiskBus.Scsi,
        _ => null,
    };
}
