using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Guests;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A definition, the command line that a live libvirt made of it, and what it said after defining it.</summary>
internal sealed class OracleGuest(CommandLineJudge judge) : IConformanceKind
{
    private static readonly XmlOptions Dumped = new(Secrets: true);

    public string Name => "oracle-xml2argv";

    public Verdict Run(ConformanceCase given)
    {
        var surroundings = GuestSurroundings.OfOracle;
        var lossy = given.Flag("net_lossy");
        var road = GuestRoad.Travel(File.ReadAllText(given.Input()), surroundings);
        if (road.Command is not { } command) return Verdict.Failed(road.Refusal);
        if (judge.Compare(given.Expected(), command, recorded: true, lossy, timeless: !given.Flag("deterministic")) is { } difference)
            return Verdict.Failed($"argv: {difference}");
        if (given.Text("xml2xml") is not { } dump) return Verdict.Passed;
        var text = DomainXml.Format(road.Completed!, Dumped);
        var said = XmlComparison.FirstDifference(File.ReadAllText(given.PathOf(dump)), text, recorded: true);
        if (said is not null) return Verdict.Failed($"xml: {said}");
        var twice = GuestRoad.Complete(text, surroundings);
        return twice.Completed is null ? Verdict.Failed($"read again: {twice.Refusal}")
            // libvirt too writes implied controllers in another order when it reads its own document again.
            : XmlComparison.FirstDifference(text, DomainXml.Format(twice.Completed, Dumped), anyControllerOrder: true) is { } change
                ? Verdict.Failed($"read again: {change}")
                : Verdict.Passed;
    }
}
