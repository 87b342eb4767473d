using PowerVirt.Conformance.Cases;
using PowerVirt.Domain.Xml;
using PowerVirt.Power.Pools;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A host's CPU, another one, and how they compare.</summary>
internal sealed class CpuCompare : IConformanceKind
{
    public string Name => "cpu-compare";

    public Verdict Run(ConformanceCase given)
    {
        var host = CpuDocumentXml.Parse(File.ReadAllText(given.Input())).OrThrow();
        var cpu = CpuDocumentXml.Parse(File.ReadAllText(given.Input(1))).OrThrow();
        var answer = CpuComparison.Compare(CpuDocumentXml.Describe(host), cpu, given.ArgumentFlag("failIncompatible"));
        var result = answer.Result.ToString();
        return string.Equals(result, given.Text("result"), StringComparison.OrdinalIgnoreCase)
            ? Verdict.Passed
            : Verdict.Failed($"expected {given.Text("result")}, got {result} ({answer.Message})");
    }
}
