using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Xml.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>What a disk needs that stands elsewhere in the definition.</summary>
internal static class DiskDependencyRules
{
    public static IEnumerable<Problem> Check(Disk disk, DomainDefinition domain) =>
        Threads(disk, domain).Concat(Labels(disk, domain)).Concat(SharedMemory(disk, domain));

    private static IEnumerable<Problem> Threads(Disk disk, DomainDefinition domain)
    {
        var wanted = disk.Driver.IoThreads.Select(thread => thread.Thread);
        if (disk.Driver.IoThread is { } single) wanted = wanted.Append(single);
        foreach (var thread in wanted.Distinct().Where(thread => domain.IoThreads.All(known => known.Id != thread)))
        {
            yield return DiskProblem.Unsupported(
                disk, $"Disk iothread '{thread}' not defined in iothreadid",
                "Raise <iothreads>, or add it to <iothreadids>.");
        }
    }

    // An exception from the guest's label means nothing where files get no label at all.
    private static IEnumerable<Problem> Labels(Disk disk, DomainDefinition domain)
    {
        var fixedModels = domain.SecurityLabels.Where(label => !label.Relabel).Select(label => label.Model).ToHashSet();
        if (Sources(disk).SelectMany(source => source.SecurityLabels).Any(label => fixedModels.Contains(label.Model)))
        {
            yield return DiskProblem.Unsupported(
                disk, "label overrides require relabeling to be enabled at the domain level",
                "Write relabel='yes' in the domain's <seclabel> of that model, or remove the disk's own.");
        }
    }

    // Another process or the hardware reads and writes the guest's memory.
    private static IEnumerable<Problem> SharedMemory(Disk disk, DomainDefinition domain)
    {
        if (disk.SourceType is not (DiskSourceType.VhostUser or DiskSourceType.VhostVdpa)) yield break;
        if (!SharedGuestMemory.Is(domain))
        {
            yield return DiskProblem.Unsupported(
                disk, $"'{DiskSourceXml.Types[disk.SourceType]}' requires shared memory",
                SharedGuestMemory.Remedy);
        }
    }

    private static IEnumerable<DiskSource> Sources(Disk disk)
    {
        if (disk.Source is { } top) yield return top;
        for (var image = disk.Backing?.Image; image is not null; image = image.Backing?.Image)
            yield return image.Source;
    }
}
