using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Domain.Xml;
using PowerVirt.Power.Pools;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A guest's CPU and what becomes of it once it has been given to a host.</summary>
internal sealed class CpuUpdate : IConformanceKind
{
    public string Name => "cpu-update";

    public Verdict Run(ConformanceCase given)
    {
        var cpu = CpuDocumentXml.Parse(File.ReadAllText(given.Input(1))).OrThrow();
        var updated = CpuDocumentXml.Format(GuestCpu.Update(cpu));
        return Verdict.Of(XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), updated));
    }
}
