using PowerVirt.Conformance.Cases;

namespace PowerVirt.Conformance;

/// <summary>Prints what failed and why, how many of each kind passed, and the sum.</summary>
internal static class Report
{
    public static void Print(IReadOnlyList<(ConformanceCase Case, Verdict Verdict)> results)
    {
        foreach (var (given, verdict) in results)
        {
            switch (verdict)
            {
                case Verdict.Failure failure:
                    Console.WriteLine($"FAIL {Name(given)}: {failure.Difference}");
                    break;
                case Verdict.Skip skip:
                    Console.WriteLine($"SKIP {Name(given)}: {skip.Why}");
                    break;
            }
        }

        var kinds = results.GroupBy(result => result.Case.Kind).ToArray();
        var width = kinds.Max(kind => kind.Key.Length);
        Console.WriteLine();
        foreach (var kind in kinds)
            Console.WriteLine($"{kind.Key.PadRight(width)}  {kind.Count(Passed)}/{kind.Count()}");
        Console.WriteLine($"conformance: {results.Count(Passed)} of {results.Count}");
    }

    private static bool Passed((ConformanceCase Case, Verdict Verdict) result) => result.Verdict is Verdict.Pass;

    // An id of libvirt's own tests begins with its kind already.
    private static string Name(ConformanceCase given) =>
        given.Id.StartsWith($"{given.Kind}/", StringComparison.Ordinal) ? given.Id : $"{given.Kind}/{given.Id}";
}
