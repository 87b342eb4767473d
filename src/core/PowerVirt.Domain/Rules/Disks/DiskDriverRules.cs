using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>What the <c>driver</c> of a disk, and what hangs on it, may say.</summary>
internal static class DiskDriverRules
{
    public static IEnumerable<Problem> Check(Disk disk)
    {
        var driver = disk.Driver;
        if (driver.Name is not (null or "qemu"))
            yield return DiskProblem.Unsupported(
                disk, $"unsupported driver name '{driver.Name}' for disk '{disk.Target}'",
                "Use name='qemu', or leave it away.");
        if (driver is { Io: DiskIo.Native, Cache: not (DiskCache.None or DiskCache.Directsync) })
            yield return DiskProblem.Unsupported(
                disk, "io='native' needs either no disk cache or directsync cache mode", "Add cache='none'.");
        if (driver.CopyOnRead == true)
        {
            if (disk.ReadOnly)
                yield return DiskProblem.Unsupported(
                    disk, $"copy_on_read is not compatible with read-only disk '{disk.Target}'");
            if (disk.Kind is DiskKind.Cdrom or DiskKind.Floppy)
                yield return DiskProblem.Unsupported(
                    disk, $"copy_on_read is not supported with removable disk '{disk.Target}'");
            if (disk.Kind == DiskKind.Lun)
                yield return DiskProblem.Unsupported(
                    disk, $"copy_on_read is not compatible with 'lun' disk '{disk.Target}'");
        }

        if (driver.IoThread is not null && !driver.IoThreads.IsEmpty)
            yield return DiskProblem.Unsupported(
                disk, "disk driver 'iothread' attribute can't be used together with 'iothreads' subelement");
        foreach (var problem in QueueThreads(disk)) yield return problem;
        if (disk.Serial is { } serial
            && serial.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or ' ' or '.' or '+')))
            yield return DiskProblem.Of(
                disk, ErrorCode.InternalError, $"driver serial '{serial}' contains unsafe characters",
                "Letters, digits and '-_ .+' are possible.");
    }

    // Either QEMU shares out all queues, or each queue has its thread.
    private static IEnumerable<Problem> QueueThreads(Disk disk)
    {
        var threads = disk.Driver.IoThreads;
        foreach (var twice in threads.GroupBy(thread => thread.Thread).Where(group => group.Count() > 1))
            yield return DiskProblem.Of(disk, ErrorCode.XmlError, $"Duplicate mapping for iothread '{twice.Key}'");
        if (threads.All(thread => thread.Queues.IsEmpty)) yield break;
        if (threads.Any(thread => thread.Queues.IsEmpty))
        {
            yield return DiskProblem.Unsupported(
                disk, "iothread to queue mapping must be provided for all iothreads or for none");
            yield break;
        }

        if (disk.Driver.Queues is not { } queues)
        {
            yield return DiskProblem.Unsupported(
                disk, "disk 'queue' count must be configured when mapping iothreads to queues");
            yield break;
        }

        var mapped = threads.SelectMany(thread => thread.Queues).ToList();
        foreach (var queue in mapped.Where(queue => queue >= queues).Distinct())
            yield return DiskProblem.Unsupported(disk, $"disk iothread queue '{queue}' mapping out of range");
        foreach (var queue in mapped.GroupBy(queue => queue).Where(group => group.Count() > 1))
            yield return DiskProblem.Unsupported(disk, $"disk queue '{queue.Key}' is already assigned");
        for (var queue = 0u; queue < Math.Min(queues, ushort.MaxValue); queue++)
        {
            if (mapped.Contains(queue)) continue;
            yield return DiskProblem.Unsupported(disk, $"missing iothread mapping for queue '{queue}'");
            yield break;
        }
    }
}
