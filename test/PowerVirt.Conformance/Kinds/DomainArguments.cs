using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Comparison;
using PowerVirt.Conformance.Guests;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A definition and the command line that libvirt's own tests expect of it.</summary>
internal sealed class DomainArguments(CommandLineJudge judge) : IConformanceKind
{
    public string Name => "xml2argv";

    public Verdict Run(ConformanceCase given)
    {
        var road = GuestRoad.Travel(File.ReadAllText(given.Input()), GuestSurroundings.OfTest(given));
        return road.Command is { } command
            ? Verdict.Of(judge.Compare(given.Expected(), command, recorded: false))
            : Verdict.Failed(road.Refusal);
    }
}
