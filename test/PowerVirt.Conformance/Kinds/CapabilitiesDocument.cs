using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Domain.Xml.Capabilities;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A host's capabilities that libvirt's schema allows: they are read without a problem, and nothing is lost.</summary>
internal sealed class CapabilitiesDocument : IConformanceKind
{
    public string Name => "schema";

    public Verdict Run(ConformanceCase given)
    {
        var text = File.ReadAllText(given.Input());
        var read = CapabilitiesXml.Parse(text);
        if (read.Problems.Count > 0) return Verdict.Failed(read.Problems[0].ToString());
        return Verdict.Of(XmlComparison.FirstDifference(text, CapabilitiesXml.Format(read.Value!)));
    }
}
