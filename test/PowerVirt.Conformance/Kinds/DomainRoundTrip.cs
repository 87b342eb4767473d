using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Guests;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A definition and what libvirt's own tests expect when it is completed and written out again.</summary>
internal sealed class DomainRoundTrip : IConformanceKind
{
    private static readonly XmlOptions Live = new(Inactive: false, Secrets: true);

    public string Name => "xml2xml";

    public Verdict Run(ConformanceCase given)
    {
        var surroundings = GuestSurroundings.OfTest(given);
        var once = GuestRoad.Complete(File.ReadAllText(given.Input()), surroundings);
        if (once.Completed is null) return Verdict.Failed(once.Refusal);
        var text = DomainXml.Format(once.Completed, Live);
        if (XmlComparison.FirstDifference(File.ReadAllText(given.Expected()), text) is { } difference)
            return Verdict.Failed(difference);
        var twice = GuestRoad.Complete(text, surroundings);
        if (twice.Completed is null) return Verdict.Failed($"read again: {twice.Refusal}");
        return XmlComparison.FirstDifference(text, DomainXml.Format(twice.Completed, Live)) is { } change
            ? Verdict.Failed($"read again: {change}")
            : Verdict.Passed;
    }
}
