using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Guests;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A definition that a live libvirt refused, and its words.</summary>
internal sealed class OracleRefusal : IConformanceKind
{
    private const string Before = "error: ";

    public string Name => "oracle-error";

    public Verdict Run(ConformanceCase given)
    {
        var road = GuestRoad.Travel(File.ReadAllText(given.Input()), GuestSurroundings.OfOracle);
        if (road.Command is not null) return Verdict.Failed("it was not refused");
        if (given.Text("match") is null or "reject-only") return Verdict.Passed;
        var text = File.ReadAllText(given.Expected()).Trim();
        if (text.StartsWith(Before, StringComparison.Ordinal)) text = text[Before.Length..];
        // libvirt stops at the first problem; all of them are told here, and its own must be among them.
        return road.Refusals.Contains(text) ? Verdict.Passed : Verdict.Failed($"expected '{text}', got '{road.Refusal}'");
    }
}
