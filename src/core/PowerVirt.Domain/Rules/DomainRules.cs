using PowerVirt.Domain.Completion;

namespace PowerVirt.Domain.Rules;

/// <summary>Checks a completed definition against everything that is known beforehand, and returns all that is wrong at once.</summary>
public static class DomainRules
{
    private static readonly Func<DomainDefinition, MachineFacts, IEnumerable<Problem>>[] Rules =
    [
        (domain, _) => IdentityRules.Check(domain),
        (domain, _) => MemoryRules.Check(domain),
        VcpuRules.Check,
        (domain, _) => BootRules.Check(domain),
        (domain, _) => FeatureRules.Check(domain),
        (domain, _) => DiskRules.Check(domain),
        (domain, _) => ControllerRules.Check(domain),
        (domain, _) => DisplayRules.Check(domain),
        (domain, _) => TpmRules.Check(domain),
        (domain, _) => AddressRules.Check(domain),
    ];

    /// <summary>All problems in the order of the rules; empty if the guest can be built.</summary>
    public static IReadOnlyList<Problem> Check(DomainDefinition domain, MachineFacts facts) =>
        [.. Rules.SelectMany(rule => rule(domain, facts))];
}
