using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>The device of a disk, on each bus.</summary>
internal static class DiskDevice
{
    public static QemuProperties Of(Disk disk, PlanContext context) => disk.Bus switch
    {
        DiskBus.Scsi => [.. Scsi(disk, context), .. Common(disk, context)],
        DiskBus.Usb =>
        [
            ("driver", "usb-storage"), .. AddressProperties.Of(disk, context), .. Common(disk, context),
            ("removable", disk.Removable == true),
        ],
        DiskBus.Ide => [("driver", Drive("ide", disk)), .. Ide(disk), .. Common(disk, context)],
        DiskBus.Sata => [("driver", Drive("ide", disk)), .. Sata(disk), .. Common(disk, context)],
        _ when disk.Source?.Storage is VhostUserStorage =>
        [
            .. Virtio(disk, "vhost-user-blk"), .. AddressProperties.Of(disk, context),
            ("chardev", VhostUserDisk.SocketId(disk)), ("id", disk.Alias), ("bootindex", context.BootIndexOf(disk)),
        ],
        _ => [.. Virtio(disk, "virtio-blk"), .. AddressProperties.Of(disk, context), .. Common(disk, context)],
    };

    private static IEnumerable<(string Key, QemuValue? Value)> Virtio(Disk disk, string type) =>
    [
        ("driver", VirtioProperties.Pci(type, disk.Model)),
        .. VirtioProperties.Of(disk),
        ("iothread", disk.Driver.IoThread is { } thread ? Thread(thread) : null),
        ("iothread-vq-mapping", disk.Driver.IoThreads.IsEmpty ? null : QemuValue.Of(
            [.. disk.Driver.IoThreads.Select(Mapping)])),
        ("ioeventfd", disk.Driver.IoEventFd),
        ("event_idx", disk.Driver.EventIndex),
        ("scsi", disk.Kind == DiskKind.Lun ? true : null),
        ("num-queues", disk.Driver.Queues),
        ("queue-size", disk.Driver.QueueSize),
    ];

    /// <summary>A place on a SCSI controller; an LSI controller has units only.</summary>
    public static IEnumerable<(string Key, QemuValue? Value)> ScsiPlace(DriveAddress at, PlanContext context)
    {
        var flat = context.FindController(ControllerType.Scsi, at.Controller)?.Model == "lsilogic";
        return
        [
            ("bus", AddressProperties.ScsiBus(at.Controller, context)),
            ("channel", flat ? null : at.Bus),
            ("scsi-id", flat ? at.Unit : at.Target),
            ("lun", flat ? null : at.Unit),
        ];
    }

    private static QemuValue Mapping(QueueThread thread)
    {
        QemuProperties mapping =
        [
            ("iothread", Thread(thread.Thread)),
            ("vqs", thread.Queues.IsEmpty ? null : QemuValue.Of(
                [.. thread.Queues.Select(queue => ((QemuValue?)queue)!)])),
        ];
        return new QemuValue.Nested(mapping);
    }

    private static string Thread(uint number) => string.Create(CultureInfo.InvariantCulture, $"iothread{number}");

    private static IEnumerable<(string Key, QemuValue? Value)> Scsi(Disk disk, PlanContext context)
    {
        var at = disk.Address as DriveAddress ?? new DriveAddress(0, 0, 0, 0);
        return
        [
            ("driver", Drive("scsi", disk)),
            .. ScsiPlace(at, context),
            ("device_id", HasDeviceId(disk, context) ? disk.Serial ?? $"drive-{disk.Alias}" : null),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Sata(Disk disk)
    {
        var at = disk.Address as DriveAddress ?? new DriveAddress(0, 0, 0, 0);
        return [("bus", string.Create(CultureInfo.InvariantCulture, $"sata{at.Controller}.{at.Unit}"))];
    }

    // The board's own controller: two channels of two drives.
    private static IEnumerable<(string Key, QemuValue? Value)> Ide(Disk disk)
    {
        var at = disk.Address as DriveAddress ?? new DriveAddress(0, 0, 0, 0);
        return [("bus", string.Create(CultureInfo.InvariantCulture, $"ide.{at.Bus}")), ("unit", at.Unit)];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Common(Disk disk, PlanContext context)
    {
        var hasNodes = BlockNodes.AreTaken(context);
        return
        [
            ("share-rw", disk.Shareable ? true : null),
            ("drive", !BlockChain.Has(disk) ? null : hasNodes ? BlockNodes.Top(disk, context) : LegacyDrive.Id(disk)),
            ("id", disk.Alias),
            ("bootindex", context.BootIndexOf(disk)),
            ("logical_block_size", disk.BlockSizes?.Logical),
            ("physical_block_size", disk.BlockSizes?.Physical),
            ("discard_granularity", disk.BlockSizes?.DiscardGranularity),
            ("wwn", Wwn(disk)),
            ("rotation_rate", disk.RotationRate),
            ("vendor", disk.Vendor),
            ("product", disk.Product),
            ("cyls", disk.Geometry?.Cylinders),
            ("heads", disk.Geometry?.Heads),
            ("secs", disk.Geometry?.Sectors),
            ("bios-chs-trans", Translation(disk.Geometry?.Translation)),
            ("write-cache", hasNodes ? CacheMode.WriteCache(CacheMode.Of(disk)) : null),

            // libvirt writes blanks so, and the guest sees the backslash: it may name the disk by this.
            ("serial", disk.Serial?.Replace(" ", "\\ ", StringComparison.Ordinal)),
            .. hasNodes ? ErrorPolicies.Of(disk.Driver) : [],
        ];
    }

    private static string Drive(string prefix, Disk disk) => disk.Kind switch
    {
        DiskKind.Cdrom => $"{prefix}-cd",
        DiskKind.Lun => $"{prefix}-block",
        _ => $"{prefix}-hd",
    };

    // Since QEMU 4.1 a disk is identified by its own name and no longer by that of its drive.
    private static bool HasDeviceId(Disk disk, PlanContext context) =>
        disk.Kind != DiskKind.Lun && context.Qemu.HasProperty("scsi-hd", "device_id");

    private static QemuValue? Wwn(Disk disk)
    {
        var digits = disk.Wwn?.StartsWith("0x", StringComparison.Ordinal) == true ? disk.Wwn[2..] : disk.Wwn;
        return ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? QemuValue.Of(number)
            : null;
    }

    private static string? Translation(GeometryTranslation? translation) => translation switch
    {
        GeometryTranslation.None => "none",
        GeometryTranslation.Auto => "auto",
        GeometryTranslation.Lba => "lba",
        _ => null,
    };
}
