using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>
/// Places disks on their controllers by their target names, and keeps those of one bus in that order.
/// </summary>
internal static class DiskAddresses
{
    /// <summary>Units of a SCSI bus as libvirt fills it: 7 is the controller's own.</summary>
    private const int ScsiUnits = 7;

    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        var devices = Sorted(domain.Devices).Select(device => device is Disk disk ? Place(disk) : device);
        var placed = devices.Of<Disk>().Where(disk => disk.Address is DriveAddress);
        foreach (var group in placed.GroupBy(disk => (disk.Bus, disk.Address)).Where(group => group.Count() > 1))
        {
            var place = (DriveAddress)group.Key.Address!;
            problems.Add(new Problem(
                ErrorCode.ConfigUnsupported,
                $"Found duplicate drive address for disk with target name '{group.First().Target}' "
                + $"controller='{place.Controller}' bus='{place.Bus}' target='{place.Target}' unit='{place.Unit}'",
                group.Last().Origin.Place));
        }

        return domain.With(devices);
    }

    private static DriveAddress At(int controller, int bus, int unit) =>
        new((uint)controller, (uint)bus, 0, (uint)unit);

    private static Disk Place(Disk disk)
    {
        if (disk.Address is not null || DiskTarget.IndexOf(disk.Target) is not { } index) return disk;
        return disk.Bus switch
        {
            DiskBus.Scsi => disk with { Address = At(index / ScsiUnits, 0, index % ScsiUnits) },
            DiskBus.Sata => disk with { Address = At(index / 6, 0, index % 6) },
            DiskBus.Ide => disk with { Address = At(index / 4, index / 2 % 2, index % 2) },
            DiskBus.Fdc => disk with { Address = At(index / 2, 0, index % 2) },
            _ => disk,
        };
    }

    // A disk goes behind the last one of its bus that comes before it by name; a bus keeps the place of its first disk.
    private static DeviceList Sorted(DeviceList devices)
    {
        var order = new List<Disk>();
        foreach (var disk in devices.Of<Disk>())
        {
            var behind = order.FindLastIndex(other => other.Bus == disk.Bus && Position(other) <= Position(disk));
            if (behind < 0)
                behind = order.FindIndex(other => other.Bus == disk.Bus) is >= 0 and var first ? first - 1
                    : order.Count - 1;
            order.Insert(behind + 1, disk);
        }

        var next = 0;
        return devices.Select(device => device is Disk ? order[next++] : device);
    }

    private static int Position(Disk disk) => DiskTarget.IndexOf(disk.Target) ?? int.MaxValue;
}
