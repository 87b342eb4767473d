using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Xml.Capabilities;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A recorded /proc/cpuinfo and the host's tables.</summary>
internal sealed class HostTablesOfCpus : IConformanceKind
{
    public string Name => "sysinfo";

    public Verdict Run(ConformanceCase given)
    {
        var tables = HostTables.Of(CpuListing.Read(File.ReadAllText(given.Input())));
        return Verdict.Of(XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), HostTablesXml.Format(tables)));
    }
}
