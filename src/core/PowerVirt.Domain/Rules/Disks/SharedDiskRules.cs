using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>What must be different, or the same, among the disks of a guest.</summary>
internal static class SharedDiskRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var targets = new Dictionary<string, Disk>();
        var groups = new Dictionary<string, Disk>();
        foreach (var disk in domain.Devices.Of<Disk>())
        {
            if (disk.Target.Length > 0 && !targets.TryAdd(disk.Target, disk))
            {
                yield return DiskProblem.Of(
                    disk, ErrorCode.XmlError,
                    $"target '{disk.Target}' duplicated for disk sources "
                    + $"'{PathOf(targets[disk.Target])}' and '{PathOf(disk)}'");
            }

            if (disk.IoTune?.Group is { } group && !groups.TryAdd(group, disk) && groups[group].IoTune != disk.IoTune)
            {
                yield return DiskProblem.Unsupported(
                    disk, $"different iotunes for disks {groups[group].Target} and {disk.Target}",
                    $"Both are in the group '{group}': give both the same limits, or write them at one disk only.");
            }
        }
    }

    private static string PathOf(Disk disk) => disk.Source?.Storage.Path ?? "<null>";
}
