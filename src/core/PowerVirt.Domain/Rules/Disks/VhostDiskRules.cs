using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>What QEMU cannot do for a disk whose requests go past it.</summary>
internal static class VhostDiskRules
{
    public static IEnumerable<Problem> Check(Disk disk) => disk.SourceType switch
    {
        DiskSourceType.VhostUser => User(disk),
        DiskSourceType.VhostVdpa when disk.Driver.Cache is not (DiskCache.None or DiskCache.Directsync) =>
            [DiskProblem.Unsupported(disk, "disk type 'vhostvdpa' requires cache mode 'directsync' or 'none'")],
        _ => [],
    };

    private static IEnumerable<Problem> User(Disk disk)
    {
        if (disk.Bus != DiskBus.Virtio)
            yield return DiskProblem.Unsupported(disk, "vhostuser disk supports only virtio bus");
        if (disk.Snapshot != SnapshotLocation.No)
            yield return DiskProblem.Unsupported(disk, "only snapshot=no is supported with vhostuser disk");
        foreach (var (what, isThere) in Unsupported(disk))
            if (isThere) yield return DiskProblem.Unsupported(disk, $"{what} is not supported with vhostuser disk");
    }

    private static IEnumerable<(string What, bool IsThere)> Unsupported(Disk disk) =>
    [
        ("cache", disk.Driver.Cache is not null),
        ("error_policy", (disk.Driver.ErrorPolicy ?? disk.Driver.ReadErrorPolicy) is not null),
        ("io", disk.Driver.Io is not null),
        ("ioeventfd", disk.Driver.IoEventFd is not null),
        ("copy_on_read", disk.Driver.CopyOnRead is not null),
        ("discard", disk.Driver.Discard is not null),
        ("iothread", disk.Driver.IoThread is not null || !disk.Driver.IoThreads.IsEmpty),
        ("detect_zeroes", disk.Driver.DetectZeroes is not null),
        ("metadata_cache", disk.Driver.MetadataCacheSize is not null),
        ("iotune", disk.IoTune is not null),
        ("backingStore", disk.Backing is not null),
        ("encryption", disk.Source?.Encryption is not null),
        ("readonly", disk.ReadOnly),
        ("shareable", disk.Shareable),
        ("transient", disk.Transient is not null),
        ("serial", disk.Serial is not null),
        ("wwn", disk.Wwn is not null),
        ("vendor", disk.Vendor is not null),
        ("product", disk.Product is not null),
        ("auth", disk.Source?.Authentication is not null),
        ("geometry", disk.Geometry is not null),
        ("blockio", disk.BlockSizes is not null),
    ];
}
