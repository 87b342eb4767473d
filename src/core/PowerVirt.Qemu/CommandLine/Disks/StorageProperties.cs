using System.Globalization;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>The node that opens a storage.</summary>
internal static class StorageProperties
{
    public static IEnumerable<(string Key, QemuValue? Value)> Of(BlockLayer layer) => layer.Source.Storage switch
    {
        FileStorage file => Local(layer, "file", file.Path),
        BlockStorage device => Local(layer, "host_device", device.Path),
        DirectoryStorage directory =>
            [("driver", "vvfat"), ("dir", directory.Path),
                ("floppy", layer.Disk.Kind == Domain.Devices.DiskKind.Floppy), ("rw", !layer.Disk.ReadOnly)],
        NvmeStorage nvme => [("driver", "nvme"), ("device", Place(nvme)), ("namespace", nvme.Namespace)],
        VhostVdpaStorage vdpa => [("driver", "virtio-blk-vhost-vdpa"), ("path", vdpa.Path)],
        _ => NetworkProperties.Of(layer),
    };

    /// <summary>What a person calls it.</summary>
    public static string Describe(DiskStorage storage) => storage switch
    {
        NetworkStorage network =>
            $"{network.Name ?? "the export"} over {network.Protocol.ToString().ToLowerInvariant()}",
        NvmeStorage nvme => $"namespace {nvme.Namespace} of the NVMe controller {Place(nvme)}",
        _ => storage.Path ?? "",
    };

    public static string? Io(DiskIo? io) => io switch
    {
        DiskIo.Threads => "threads",
        DiskIo.Native => "native",
        DiskIo.IoUring => "io_uring",
        _ => null,
    };

    private static IEnumerable<(string Key, QemuValue? Value)> Local(BlockLayer layer, string driver, string path) =>
    [
        ("driver", driver),
        ("filename", path),
        ("aio", Io(layer.Disk.Driver.Io)),
        ("pr-manager", layer.Source.Reservations is null ? null : layer.ReservationHelper),
    ];

    private static string Place(NvmeStorage nvme) => string.Create(
        CultureInfo.InvariantCulture,
        $"{nvme.Address.Domain:x4}:{nvme.Address.Bus:x2}:{nvme.Address.Slot:x2}.{nvme.Address.Function:x}");
}
