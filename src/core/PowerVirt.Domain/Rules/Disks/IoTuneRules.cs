using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>Which limits of traffic go together.</summary>
internal static class IoTuneRules
{
    /// <summary>QEMU's <c>THROTTLE_VALUE_MAX</c>.</summary>
    private const ulong Most = 1_000_000_000_000_000;

    public static IEnumerable<Problem> Check(Disk disk)
    {
        if (disk.IoTune is not { } tune) yield break;
        foreach (var (limit, name) in new[] { (tune.Bytes, "bytes"), (tune.Operations, "iops") })
        {
            if (Conflict(limit, rate => rate.PerSecond)) yield return Both(disk, $"{name}_sec");
            if (Conflict(limit, rate => rate.Maximum)) yield return Both(disk, $"{name}_sec_max");
        }

        if (tune is { Group: not null, HasLimits: false })
            yield return DiskProblem.Unsupported(disk, "group_name can be configured only together with settings");
        if (Numbers(tune).Any(number => number > Most))
            yield return DiskProblem.Of(
                disk, ErrorCode.ArgumentUnsupported,
                $"block I/O throttle limit must be no more than {Most} using QEMU");
    }

    private static bool Conflict(IoLimit limit, Func<IoRate, ulong?> part) =>
        part(limit.Total) is not null && (part(limit.Read) ?? part(limit.Write)) is not null;

    private static Problem Both(Disk disk, string what) =>
        DiskProblem.Of(disk, ErrorCode.XmlError, $"total and read/write {what} cannot be set at the same time");

    private static IEnumerable<ulong?> Numbers(IoTune tune) =>
    [
        tune.OperationSize,
        .. new[] { tune.Bytes, tune.Operations }.SelectMany(limit => new[] { limit.Total, limit.Read, limit.Write })
            .SelectMany(rate => new[] { rate.PerSecond, rate.Maximum }),
    ];
}
