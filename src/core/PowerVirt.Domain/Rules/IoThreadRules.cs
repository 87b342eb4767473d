using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Disks are served by threads that there are.</summary>
internal static class IoThreadRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var known = domain.IoThreads.Select(thread => thread.Id).ToHashSet();
        return domain.Devices.Of<Disk>().SelectMany(disk => Wanted(disk).Where(thread => !known.Contains(thread)).Select(thread => new Problem(
            ErrorCode.ConfigUnsupported, $"Disk iothread '{thread}' not defined in iothreadid", disk.Origin.Place,
            "Add <iothreads>, or a thread of that number in <iothreadids>.")));
    }

    private static IEnumerable<uint> Wanted(Disk disk) =>
        [.. disk.Driver.IoThread is { } one ? [one] : Array.Empty<uint>(), .. disk.Driver.IoThreads.Select(thread => thread.Thread)];
}
