using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Conversion;

namespace PowerVirt.Domain.Rules;

/// <summary>Checks a completed definition against everything that is known beforehand, and returns all that is wrong at once.</summary>
public static class DomainRules
{
    /// <summary>What libvirt refuses too.</summary>
    private static readonly Func<DomainDefinition, MachineFacts, IEnumerable<Problem>>[] Shared =
    [
        (domain, _) => IdentityRules.Check(domain),
        (domain, _) => LifecycleRules.Check(domain),
        (domain, _) => CpuRules.Check(domain),
        (domain, _) => MemoryRules.Check(domain),
        (domain, _) => ClockRules.Check(domain),
        (domain, _) => BootRules.Check(domain),
        VcpuRules.Check,
        (domain, _) => FeatureRules.Check(domain),
        (domain, _) => HugePageRules.Check(domain),
        (domain, _) => SettingRules.Check(domain),
        (domain, _) => PanicRules.Check(domain),
        TpmRules.Check,
        (domain, _) => WatchdogRules.Check(domain),
        (domain, _) => DiskRules.Check(domain),
        (domain, _) => ControllerRules.Check(domain),
        (domain, _) => PciControllerRules.Check(domain),
        (domain, _) => SharingRules.Check(domain),
        (domain, _) => InterfaceRules.Check(domain),
        (domain, _) => CharacterRules.Check(domain),
        (domain, _) => InputRules.Check(domain),
        (domain, _) => GraphicsRules.Check(domain),
        (domain, _) => PeripheralRules.Check(domain),
        (domain, _) => VideoRules.Check(domain),
        (domain, _) => HostDeviceRules.Check(domain),
        MemoryModuleRules.Check,
        (domain, _) => DriveAddressRules.Check(domain),
        (domain, _) => AliasRules.Check(domain),
        (domain, _) => AddressRules.Check(domain),
        (domain, _) => ArchitectureRules.Check(domain),
        (domain, _) => PseriesExtensionRules.Check(domain),
    ];

    /// <summary>What libvirt rounds, ignores or leaves for QEMU to refuse.</summary>
    private static readonly Func<DomainDefinition, MachineFacts, IEnumerable<Problem>>[] StrictOnly =
    [
        (domain, _) => BootRules.CheckKernel(domain),
        (domain, _) => StartRules.Check(domain),
        (domain, _) => MemoryBlockRules.Check(domain),
        (domain, _) => ThreadRules.Check(domain),
        (domain, _) => FeatureRules.CheckSizes(domain),
        (domain, _) => PciControllerRules.CheckWindows(domain),
        (domain, _) => ForeignGuestSteps.Of(domain).Select(step => step.Problem),
    ];

    /// <summary>What libvirt refuses in words of its own where <see cref="StrictOnly"/> says more.</summary>
    private static readonly Func<DomainDefinition, MachineFacts, IEnumerable<Problem>>[] LibvirtOnly =
    [
        (domain, _) => FeatureRules.CheckForeign(domain),
        (domain, _) => ClockRules.CheckForeign(domain),
        (domain, _) => FirmwareRules.CheckForeign(domain),
    ];

    /// <summary>All problems in the order of the rules; empty if the guest can be built.</summary>
    public static IReadOnlyList<Problem> Check(DomainDefinition domain, MachineFacts facts, RuleSet rules = RuleSet.Strict)
    {
        var problems = new List<Problem>();
        foreach (var rule in Shared) problems.AddRange(rule(domain, facts));
        foreach (var rule in rules == RuleSet.Strict ? StrictOnly : LibvirtOnly) problems.AddRange(rule(domain, facts));
        return problems;
    }
}
