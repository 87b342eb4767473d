using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>A problem at the place of a disk.</summary>
internal static class DiskProblem
{
    public static Problem Unsupported(Disk disk, string message, string? remedy = null) =>
        Of(disk, ErrorCode.ConfigUnsupported, message, remedy);

    public static Problem Of(Disk disk, ErrorCode code, string message, string? remedy = null) =>
        new(code, message, disk.Origin.Place, remedy);
}
