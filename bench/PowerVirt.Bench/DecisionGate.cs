using System.Diagnostics;
using PowerVirt.Testing;

namespace PowerVirt.Bench;

/// <summary>Fails where the pure part of a start is slower, or asks for more memory, than it may.</summary>
internal static class DecisionGate
{
    private static readonly Budget[] Budgets =
    [
        new("thirty-two-buses.xml", GuestsPerSecond: 2000, KiB: 300),
        new("twenty-devices.xml", GuestsPerSecond: 2000, KiB: 320),
    ];

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    /// <summary>Measures every guest for a few seconds, on one core.</summary>
    /// <returns>0, or 1 where a budget is exceeded.</returns>
    public static int Run()
    {
        var within = true;
        foreach (var budget in Budgets) within &= Measure(budget);
        return within ? 0 : 1;
    }

    private static bool Measure(Budget budget)
    {
        var document = File.ReadAllText(Repository.PathOf($"bench/PowerVirt.Bench/{budget.Document}"));
        var stages = Stages.Of(document);
        Console.WriteLine($"{budget.Document}, on one core:");
        foreach (var stage in stages) Console.WriteLine($"  {stage.Name,-24}{Best(stage.Run)}");
        var whole = Best(() => Stages.FromTextToWords(document));
        var within = whole.PerSecond >= budget.GuestsPerSecond && whole.Bytes <= budget.KiB * 1024;
        Console.WriteLine($"  {"from text to arguments",-24}{whole}");
        Console.WriteLine($"  {whole.PerSecond:F0} guests a second (at least {budget.GuestsPerSecond}), "
            + $"{whole.Bytes / 1024} KiB each (at most {budget.KiB}): {(within ? "within the budget" : "OVER THE BUDGET")}");
        return within;
    }

    // The best of some rounds: what else the machine does only ever adds to the time.
    private static Cost Best(Action run)
    {
        var best = Time(run, WarmUp);
        for (var i = 0; i < 5; i++)
        {
            var next = Time(run, Round);
            if (next.Microseconds < best.Microseconds) best = next;
        }

        return best;
    }

    private static Cost Time(Action run, TimeSpan duration)
    {
        var count = 0;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        for (; clock.Elapsed < duration; count++) run();
        return new Cost(clock.Elapsed.TotalMicroseconds / count, (GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
    }

    private sealed record Budget(string Document, int GuestsPerSecond, int KiB);

    private readonly record struct Cost(double Microseconds, long Bytes)
    {
        public double PerSecond => 1e6 / Microseconds;

        public override string ToString() => $"{Microseconds,8:F0} us  {Bytes / 1024.0,8:F1} KiB";
    }
}
