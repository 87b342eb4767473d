using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Disks: where the bytes come from, and the device that the guest sees.</summary>
internal static class DiskArguments
{
    public static IEnumerable<Argument> Of(Disk disk, PlanContext context)
    {
        if (disk.Source is { } source)
        {
            foreach (var argument in BlockNodes.AreTaken(context)
                ? BlockNodes.Of(disk, source, context)
                : [LegacyDrive.Of(disk, source, context)])
                yield return argument;
        }

        yield return context.Device(
            disk.Bus switch
            {
                DiskBus.Scsi => [.. Scsi(disk, context), .. Common(disk, context)],
                DiskBus.Usb =>
                [
                    ("driver", "usb-storage"),
                    .. AddressProperties.Of(disk, context),
                    .. Common(disk, context),
                    ("removable", false),
                ],
                DiskBus.Sata => [("driver", Drive("ide", disk)), .. Sata(disk), .. Common(disk, context)],
                _ => [.. Virtio(disk), .. AddressProperties.Of(disk, context), .. Common(disk, context)],
            },
            Why(disk), disk);
    }

    public static IEnumerable<HostStep> Steps(Disk disk)
    {
        var use = BlockNodes.IsReadOnly(disk) ? FileUse.Read : FileUse.ReadWrite;
        if (disk.Source is { } source) yield return new HostStep.RequireFile(source.Path, use, $"The guest's {disk.Target}.");
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Virtio(Disk disk) =>
    [
        ("driver", VirtioProperties.Pci("virtio-blk", disk.Model)),
        .. VirtioProperties.Of(disk),
        ("scsi", disk.Kind == DiskKind.Lun ? true : null),
        ("num-queues", disk.Driver.Queues),
        ("queue-size", disk.Driver.QueueSize),
    ];

    private static IEnumerable<(string Key, QemuValue? Value)> Scsi(Disk disk, PlanContext context)
    {
        var at = disk.Address as DriveAddress ?? new DriveAddress(0, 0, 0, 0);
        var flat = context.FindController(ControllerType.Scsi, at.Controller)?.Model == "lsilogic";
        return
        [
            ("driver", Drive("scsi", disk)),
            ("bus", AddressProperties.ScsiBus(at.Controller, context)),
            ("channel", flat ? null : at.Bus),
            ("scsi-id", flat ? at.Unit : at.Target),
            ("lun", flat ? null : at.Unit),
            ("device_id", HasDeviceId(disk, context) ? disk.Serial ?? $"drive-{disk.Alias}" : null),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Sata(Disk disk)
    {
        var at = disk.Address as DriveAddress ?? new DriveAddress(0, 0, 0, 0);
        return [("bus", string.Create(CultureInfo.InvariantCulture, $"sata{at.Controller}.{at.Unit}"))];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Common(Disk disk, PlanContext context) =>
    [
        ("share-rw", disk.Shareable ? true : null),
        ("drive", Source(disk, context)),
        ("id", disk.Alias),
        ("bootindex", context.BootIndexOf(disk)),
        ("wwn", Wwn(disk)),
        ("write-cache", BlockNodes.AreTaken(context) ? CacheMode.WriteCache(disk.Driver.Cache) : null),

        // libvirt writes blanks so, and the guest sees the backslash: it may name the disk by this.
        ("serial", disk.Serial?.Replace(" ", "\\ ", StringComparison.Ordinal)),
        .. BlockNodes.AreTaken(context) ? ErrorPolicies.Of(disk.Driver) : [],
    ];

    private static string? Source(Disk disk, PlanContext context) => disk.Source is null ? null
        : BlockNodes.AreTaken(context) ? BlockNodes.Format(disk, context)
        : LegacyDrive.Id(disk);

    private static string Drive(string prefix, Disk disk) => disk.Kind switch
    {
        DiskKind.Cdrom => $"{prefix}-cd",
        DiskKind.Lun => $"{prefix}-block",
        _ => $"{prefix}-hd",
    };

    // Since QEMU 4.1 a disk is identified by its own name and no longer by that of its drive.
    private static bool HasDeviceId(Disk disk, PlanContext context) =>
        disk.Kind != DiskKind.Lun && context.Qemu.HasProperty("scsi-hd", "device_id");

    private static QemuValue? Wwn(Disk disk) =>
        ulong.TryParse(disk.Wwn, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? QemuValue.Of(number)
            : null;

    private static string Why(Disk disk) => disk.Kind switch
    {
        DiskKind.Cdrom => $"The CD-ROM drive {disk.Target}.",
        DiskKind.Lun => $"The LUN {disk.Target}.",
        DiskKind.Floppy => $"The floppy drive {disk.Target}.",
        _ => $"The disk {disk.Target}.",
    };
}
