using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Domain.Xml;
using PowerVirt.Power.Pools;

namespace PowerVirt.Conformance.Kinds;

/// <summary>Several hosts' CPUs and the one that they have in common.</summary>
internal sealed class CpuBaselines : IConformanceKind
{
    public string Name => "cpu-baseline";

    public Verdict Run(ConformanceCase given)
    {
        var cpus = CpuDocumentXml.ParseList(File.ReadAllText(given.Input())).OrThrow();
        return (CpuBaseline.Of([.. cpus]), given.Text("result")) switch
        {
            (BaselineAnswer.Failed, "error") => Verdict.Passed,
            (BaselineAnswer.Failed failed, _) => Verdict.Failed(failed.Message),
            (BaselineAnswer.Common, "error") => Verdict.Failed("it should fail"),
            (BaselineAnswer.Common common, _) => Verdict.Of(XmlComparison.FirstDifference(
                File.ReadAllText(given.Expected()), CpuDocumentXml.Format(common.Cpu))),
            _ => Verdict.Failed("there is no answer"),
        };
    }
}
