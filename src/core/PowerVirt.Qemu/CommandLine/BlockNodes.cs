using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The block nodes of a disk: the file or device itself, and the image format read from it.</summary>
internal static class BlockNodes
{
    /// <summary>Whether there is <c>-blockdev</c>; it came together with the monitor's <c>blockdev-del</c>.</summary>
    public static bool AreTaken(PlanContext context) => context.Qemu.HasCommand("blockdev-del");

    /// <summary>The node that the device uses.</summary>
    public static string Format(Disk disk, PlanContext context) => $"libvirt-{context.NodeOf(disk)}-format";

    public static bool IsReadOnly(Disk disk) => disk.ReadOnly || disk.Kind == DiskKind.Cdrom;

    /// <summary>QEMU's name of an image format.</summary>
    public static string FormatDriver(Disk disk) => disk.Driver.Format is null or "iso" ? "raw" : disk.Driver.Format;

    public static IEnumerable<Argument> Of(Disk disk, DiskSource source, PlanContext context)
    {
        var storage = $"libvirt-{context.NodeOf(disk)}-storage";
        QemuProperties file =
        [
            ("driver", disk.SourceType == DiskSourceType.Block ? "host_device" : "file"),
            ("filename", source.Path),
            ("aio", Io(disk.Driver.Io)),
            ("node-name", storage),
            ("cache", CacheMode.OfNode(disk.Driver.Cache)),
            ("auto-read-only", true),
            ("discard", "unmap"),
        ];
        QemuProperties format =
        [
            ("node-name", Format(disk, context)),
            ("read-only", IsReadOnly(disk)),
            ("cache", CacheMode.OfNode(disk.Driver.Cache)),
            ("discard", Discard(disk.Driver.Discard)),
            ("detect-zeroes", Zeroes(disk.Driver)),
            ("driver", FormatDriver(disk)),
            ("file", storage),
        ];
        var path = context.PathOf(disk);
        yield return new Argument("-blockdev", file.ToJson(), $"Opens {source.Path}.", $"{path}/source");
        yield return new Argument("-blockdev", format.ToJson(),
            $"Reads it as {FormatDriver(disk)}; the format is never guessed from the content.", $"{path}/driver");
    }

    public static string? Io(DiskIo? io) => io switch
    {
        DiskIo.Threads => "threads",
        DiskIo.Native => "native",
        DiskIo.IoUring => "io_uring",
        _ => null,
    };

    public static string? Discard(Discard? discard) => discard switch
    {
        Domain.Devices.Discard.Unmap => "unmap",
        Domain.Devices.Discard.Ignore => "ignore",
        _ => null,
    };

    /// <summary>
    /// QEMU takes <c>unmap</c> only where discard is on; without it zeros are just written efficiently.
    /// </summary>
    public static string? Zeroes(DiskDriver driver) => driver.DetectZeroes switch
    {
        DetectZeroes.Off => "off",
        DetectZeroes.On => "on",
        DetectZeroes.Unmap => driver.Discard == Domain.Devices.Discard.Unmap ? "unmap" : "on",
        _ => null,
    };
}
