using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Domain.Xml;
using PowerVirt.Power.Pools;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A guest's CPU on its way to a start: folded, compared, updated, and known to the hypervisor.</summary>
internal sealed class CpuGuestData : IConformanceKind
{
    public string Name => "cpu-guest-data";

    public Verdict Run(ConformanceCase given)
    {
        var host = CpuDocumentXml.Parse(File.ReadAllText(given.Input())).OrThrow();
        var cpu = CpuDocumentXml.Parse(File.ReadAllText(given.Input(1))).OrThrow();
        var answer = GuestCpu.Prepare(CpuDocumentXml.Describe(host), cpu, [.. given.ArgumentTexts("models")]);
        return (answer, given.Text("result")) switch
        {
            (GuestCpuAnswer.Failed, "error") => Verdict.Passed,
            (GuestCpuAnswer.Failed failed, _) => Verdict.Failed(failed.Message ?? failed.Fault.ToString()),
            (GuestCpuAnswer.Ready, "error") => Verdict.Failed("it should fail"),
            (GuestCpuAnswer.Ready ready, _) => Verdict.Of(XmlComparison.FirstDifference(
                File.ReadAllText(given.Expected()), CpuDocumentXml.Format(ready.Cpu))),
            _ => Verdict.Failed("there is no answer"),
        };
    }
}
