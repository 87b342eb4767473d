using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Guests;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A definition that libvirt's own tests expect to be refused, when it is read or when it is planned.</summary>
internal sealed class DomainRefusal : IConformanceKind
{
    public string Name => "xml-error";

    public Verdict Run(ConformanceCase given)
    {
        var road = GuestRoad.Travel(File.ReadAllText(given.Input()), GuestSurroundings.OfTest(given));
        var stage = given.Text("stage") == "argv" ? GuestStage.Planned : GuestStage.Defined;
        if (road.Command is not null) return Verdict.Failed("it was not refused");
        if (road.RefusedAt != stage)
            return Verdict.Failed($"refused when it should be {road.RefusedAt}, not {stage}: {road.Refusal}");
        return given.Text("match") == "exact-text" && given.Text("error") is { } text && road.Refusal != text
            ? Verdict.Failed($"expected '{text}', got '{road.Refusal}'")
            : Verdict.Passed;
    }
}
