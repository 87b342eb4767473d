using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Completion;

/// <summary>Decides what a disk leaves open: bus, driver, format and what its source does not say.</summary>
internal static class DiskDefaults
{
    public static Disk Of(Disk disk, DeviceList devices)
    {
        var isReadOnly = disk.ReadOnly || disk.Kind == DiskKind.Cdrom;
        return disk with
        {
            Bus = disk.Bus ?? BusOf(disk),
            ReadOnly = isReadOnly,
            Snapshot = disk.Snapshot
                ?? (isReadOnly || disk.SourceType == DiskSourceType.VhostUser ? SnapshotLocation.No : null),
            Driver = disk.Driver with
            {
                Name = disk.Driver.Name ?? "qemu",

                // What a volume holds, its pool knows.
                Format = disk.Driver.Format ?? (disk.SourceType == DiskSourceType.Volume ? null : ImageFormat.Raw),
            },
            Source = disk.Source is { } source ? DiskSourceDefaults.Of(source) : null,
            Backing = DiskSourceDefaults.Of(disk.Backing),
            IoTune = IoTuneOf(disk, devices),
        };
    }

    private static DiskBus BusOf(Disk disk) =>
        disk.Kind == DiskKind.Floppy ? DiskBus.Fdc : DiskTarget.BusOf(disk.Target) ?? DiskBus.Scsi;

    // A disk that only names a group has the limits of the group's other disks.
    private static IoTune? IoTuneOf(Disk disk, DeviceList devices)
    {
        if (disk.IoTune is not { HasLimits: false, Group: { } group }) return disk.IoTune;
        var other = devices.Of<Disk>()
            .FirstOrDefault(other => other.IoTune is { HasLimits: true } tune && tune.Group == group);
        return other?.IoTune ?? disk.IoTune;
    }
}
