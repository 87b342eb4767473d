using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Domain.Creation;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Cli.Definitions;

/// <summary>Tells which files a new guest would look for in vain if it were started now.</summary>
internal static class MissingFiles
{
    public static IEnumerable<Problem> Of(NewGuest guest) =>
    [
        .. guest.Disks.DistinctBy(disk => disk.Path).Where(disk => !File.Exists(disk.Path)).Select(Disk),
        .. guest.Cdroms.Select(disk => disk.Path).Concat([guest.Kernel, guest.Initrd]).OfType<string>().Distinct()
            .Where(path => !File.Exists(path))
            .Select(path => Warning($"There is no file {path} yet.", "Put it there before the guest is started.")),
    ];

    private static Problem Disk(WishedDisk disk)
    {
        var format = disk.Format == ImageFormat.Raw ? "raw" : "qcow2";
        return disk.IsDevice
            ? Warning($"There is no device {disk.Path} yet.", "Have it there before the guest is started.")
            : Warning($"There is no disk image {disk.Path} yet.",
                $"Make an empty one before the guest is started: qemu-img create -f {format} {ShellQuote.Word(disk.Path)} 20G");
    }

    private static Problem Warning(string message, string remedy) =>
        new(ErrorCode.OpenFailed, message, Remedy: remedy) { Severity = Severity.Warning };
}
