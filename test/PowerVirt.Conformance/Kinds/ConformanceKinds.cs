using PowerVirt.Conformance.Comparison;

namespace PowerVirt.Conformance.Kinds;

/// <summary>All kinds that can be run.</summary>
internal static class ConformanceKinds
{
    public static IReadOnlyDictionary<string, IConformanceKind> All(CommandLineJudge judge) => new IConformanceKind[]
    {
        new DomainArguments(judge),
        new DomainRoundTrip(),
        new DomainRefusal(),
        new CpuCompare(),
        new CpuUpdate(),
        new CpuBaselines(),
        new CpuGuestData(),
        new ProbedQemus(),
        new HostOffers(),
        new DomainOfferings(),
        new VcpuMappings(),
        new Hotplugs(),
        new CapabilitiesDocument(),
        new HostCpus(),
        new HostTablesOfCpus(),
        new MemoryLocks(),
        new OracleGuest(judge),
        new OracleRefusal(),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
}
