using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Rules.Disks;

namespace PowerVirt.Domain.Rules;

/// <summary>What a guest's disks may be, one by one and together.</summary>
internal static class DiskRules
{
    private static readonly Func<Disk, DomainDefinition, IEnumerable<Problem>>[] Rules =
    [
        (disk, _) => DiskSourceRules.Check(disk),
        (disk, _) => DiskUseRules.Check(disk),
        (disk, _) => IoTuneRules.Check(disk),
        (disk, _) => VhostDiskRules.Check(disk),
        DiskBusRules.Check,
        (disk, _) => DiskDriverRules.Check(disk),
        DiskDependencyRules.Check,
    ];

    public static IEnumerable<Problem> Check(DomainDefinition domain) =>
    [
        .. domain.Devices.Of<Disk>().SelectMany(disk => Rules.SelectMany(rule => rule(disk, domain))),
        .. SharedDiskRules.Check(domain),
    ];
}
