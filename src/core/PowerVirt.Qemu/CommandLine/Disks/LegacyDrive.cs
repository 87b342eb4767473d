using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>A disk's <c>-drive</c>, for QEMU older than 2.9, which has no block nodes on the command line.</summary>
internal static class LegacyDrive
{
    public static string Id(Disk disk) => $"drive-{disk.Alias}";

    public static Argument Of(Disk disk, PlanContext context)
    {
        var path = disk.Source?.Storage.Path ?? "";
        QemuProperties properties =
        [
            ("file", Literal(path)),
            ("format", FormatProperties.Driver(disk.Driver.Format ?? ImageFormat.Raw)),
            ("if", "none"),
            ("id", Id(disk)),
            ("readonly", disk.ReadOnly || disk.Kind == DiskKind.Cdrom ? true : null),
            ("cache", Cache(disk.Driver.Cache)),
            ("copy-on-read", disk.Driver.CopyOnRead == true ? true : null),
            ("discard", FormatProperties.Discard(disk.Driver.Discard)),
            ("detect-zeroes", FormatProperties.Zeroes(disk.Driver)),
            .. ErrorPolicies.Of(disk.Driver),
            ("aio", StorageProperties.Io(disk.Driver.Io)),
        ];
        return new Argument(
            "-drive", properties.ToKeyValue(bareFirst: false), $"Opens {path}.", $"{context.PathOf(disk)}/source");
    }

    /// <summary>An SD card: its slot belongs to the board, so that there is no device to attach it to.</summary>
    public static Argument OfCard(Disk disk, PlanContext context)
    {
        var path = disk.Source?.Storage.Path ?? "";
        QemuProperties properties =
        [
            ("file", Literal(path)),
            ("format", FormatProperties.Driver(disk.Driver.Format ?? ImageFormat.Raw)),
            ("if", "sd"),
            ("index", DiskTarget.IndexOf(disk.Target) ?? 0),
            ("readonly", disk.ReadOnly ? true : null),
            ("cache", Cache(disk.Driver.Cache)),
        ];
        return new Argument(
            "-drive", properties.ToKeyValue(bareFirst: false), $"The SD card {path}.",
            $"{context.PathOf(disk)}/source");
    }

    // Without the prefix QEMU would take `nbd:…` and the like in a file's name for a protocol.
    private static string Literal(string path) => path.Contains(':', StringComparison.Ordinal) ? $"file:{path}" : path;

    private static string? Cache(DiskCache? cache) => cache switch
    {
        DiskCache.None => "none",
        DiskCache.Writethrough => "writethrough",
        DiskCache.Writeback => "writeback",
        DiskCache.Directsync => "directsync",
        DiskCache.Unsafe => "unsafe",
        _ => null,
    };
}
