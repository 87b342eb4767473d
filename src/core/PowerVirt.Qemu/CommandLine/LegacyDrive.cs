using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>A disk's <c>-drive</c>, for QEMU older than 2.9, which has no block nodes on the command line.</summary>
internal static class LegacyDrive
{
    public static string Id(Disk disk) => $"drive-{disk.Alias}";

    public static Argument Of(Disk disk, DiskSource source, PlanContext context)
    {
        QemuProperties properties =
        [
            ("file", Literal(source.Path)),
            ("format", BlockNodes.FormatDriver(disk)),
            ("if", "none"),
            ("id", Id(disk)),
            ("readonly", BlockNodes.IsReadOnly(disk) ? true : null),
            ("cache", Cache(disk.Driver.Cache)),
            ("discard", BlockNodes.Discard(disk.Driver.Discard)),
            ("detect-zeroes", BlockNodes.Zeroes(disk.Driver)),
            .. ErrorPolicies.Of(disk.Driver),
            ("aio", BlockNodes.Io(disk.Driver.Io)),
        ];
        var text = properties.ToKeyValue(bareFirst: false);
        return new Argument("-drive", text, $"Opens {source.Path}.", $"{context.PathOf(disk)}/source");
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
