using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>Disks: where the bytes come from, and the device that the guest sees.</summary>
internal static class DiskArguments
{
    public static IEnumerable<Argument> Of(Disk disk, PlanContext context)
    {
        if (IsLeftOut(disk)) return [];
        if (disk.Bus == DiskBus.Sd) return [LegacyDrive.OfCard(disk, context)];
        var device = context.Device(DiskDevice.Of(disk, context), Why(disk), disk);
        if (disk.Source?.Storage is VhostUserStorage socket)
            return [VhostUserDisk.Socket(disk, socket, context), device];
        if (!BlockChain.Has(disk)) return [device];
        return BlockNodes.AreTaken(context) ? [.. BlockNodes.Of(disk, context), device]
            : [LegacyDrive.Of(disk, context), device];
    }

    public static IEnumerable<HostStep> Steps(Disk disk, PlanContext context)
    {
        if (!BlockChain.Has(disk)) return [];
        return BlockChain.Of(disk, context.NodeOf(disk)).Where(layer => layer.IsTop || !IsUnstated(layer, context))
            .SelectMany(layer => Step(layer, disk));
    }

    /// <summary>Steps that need the guest's own directory.</summary>
    public static IEnumerable<HostStep> OwnSteps(Disk disk, PlanContext context) => !BlockChain.Has(disk) ? [] :
    [
        .. BlockChain.Of(disk, context.NodeOf(disk)).SelectMany(layer => BlockObjects.Steps(layer, context)),
        .. TransientDisk.Steps(disk, context),
    ];

    public static IEnumerable<MonitorStep> MonitorSteps(Disk disk, PlanContext context) =>
        [.. TransientDisk.MonitorSteps(disk, context), .. ThrottleOrders.Of(disk)];

    // A disk that is shared is added later, over its overlay. A volume that need not be there is not there until its
    // pool says so.
    private static bool IsLeftOut(Disk disk) =>
        disk is { Transient.ShareBacking: true }
            or { Source.Storage: VolumeStorage, StartupPolicy: StartupPolicy.Optional };

    private static bool IsUnstated(BlockLayer layer, PlanContext context) =>
        layer.Source.Storage.Path is { } path && context.Settings.UnstatedImages.Contains(path);

    private static IEnumerable<HostStep> Step(BlockLayer layer, Disk disk)
    {
        var isDevice = layer.Source.Storage is VhostVdpaStorage;
        var use = !isDevice && (layer.IsReadOnly || disk.Transient is not null) ? FileUse.Read : FileUse.ReadWrite;
        var path = layer.Source.Storage switch
        {
            FileStorage file => file.Path,
            BlockStorage device => device.Path,
            VhostVdpaStorage vdpa => vdpa.Path,
            _ => null,
        };
        if (path is null) yield break;
        yield return new HostStep.RequireFile(path, use, $"The guest's {disk.Target}.")
        {
            MayBeMissing = disk.StartupPolicy == StartupPolicy.Optional,
        };
    }

    private static string Why(Disk disk) => disk.Kind switch
    {
        DiskKind.Cdrom => $"The CD-ROM drive {disk.Target}.",
        DiskKind.Lun => $"The LUN {disk.Target}.",
        DiskKind.Floppy => $"The floppy drive {disk.Target}.",
        _ => $"The disk {disk.Target}.",
    };
}
