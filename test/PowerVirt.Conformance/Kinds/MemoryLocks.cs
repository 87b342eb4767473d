using System.Text.Json;
using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Guests;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A guest and how much memory libvirt lets its QEMU lock.</summary>
internal sealed class MemoryLocks : IConformanceKind
{
    public string Name => "memlock";

    public Verdict Run(ConformanceCase given)
    {
        var road = GuestRoad.Complete(File.ReadAllText(given.Input()), GuestSurroundings.OfTest(given));
        if (road.Completed is null) return Verdict.Failed(road.Refusal);
        // libvirt's tests write no limit as 0, and the absence of any bound as a sentence.
        var result = given.Entry.GetProperty("result");
        var expected = result.ValueKind == JsonValueKind.Number ? result.GetUInt64() : MemoryLock.Unlimited;
        var actual = MemoryLock.LimitOf(road.Completed) ?? 0;
        return Verdict.Of(expected == actual ? null : $"expected {expected}, got {actual}");
    }
}
