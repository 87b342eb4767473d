using System.Diagnostics;
using PowerVirt.Fuzz.Mutations;

namespace PowerVirt.Fuzz;

/// <summary>Runs a target on ever new inputs, and keeps each that crashes, hangs, or asks for too much memory.</summary>
/// <remarks>Without coverage: an input is bred further if what came of it was new.</remarks>
internal sealed class Fuzzer(FuzzTarget target, int seed)
{
    private const long MostBytes = 64 << 20;
    private const int LongestInput = 256 << 10;
    private const int MostKept = 4000;

    /// <summary>Different faults after which it is time to mend.</summary>
    private const int Enough = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _seen = [];
    private readonly HashSet<string> _faults = [];

    /// <returns>0 where nothing was found.</returns>
    public int Run(TimeSpan duration)
    {
        var corpus = Corpus.Of(target);
        List<byte[]> pool = [.. corpus];
        var mutations = target.Mutations(corpus);
        using var findings = new Findings(target.Name);
        using var watch = new HangWatch(Longest, input => findings.Keep("hang", input, $"no end after {Longest.TotalSeconds} s"));
        Console.WriteLine($"{target.Name}: {corpus.Count} inputs to begin with, seed {seed}");
        var (clock, runs, most) = (Stopwatch.StartNew(), 0L, 0L);
        foreach (var input in corpus) RunOne(input, findings, watch, ref most);
        while (clock.Elapsed < duration && _faults.Count < Enough)
        {
            var input = Next(pool, mutations);
            if (RunOne(input, findings, watch, ref most) && pool.Count < MostKept) pool.Add(input);
            runs++;
        }

        Console.WriteLine($"{runs} inputs in {clock.Elapsed.TotalSeconds:F0} s, {pool.Count - corpus.Count} of them new in kind; "
            + $"{_faults.Count} faults; at most {most >> 20} MiB allocated for one");
        return _faults.Count == 0 ? 0 : 1;
    }

    private byte[] Next(List<byte[]> pool, IReadOnlyList<IMutation> mutations)
    {
        var input = pool[_random.Next(pool.Count)];
        for (var i = _random.Next(1, 5); i > 0; i--)
            input = mutations[_random.Next(mutations.Count)].Apply(input, _random) ?? input;
        return input.Length <= LongestInput ? input : input[..LongestInput];
    }

    /// <returns>Whether what came of it was new.</returns>
    private bool RunOne(byte[] input, Findings findings, HangWatch watch, ref long most)
    {
        findings.Begin(input);
        var before = GC.GetAllocatedBytesForCurrentThread();
        string came;
        using (watch.Over(input))
        {
            try
            {
                came = target.Run(input);
            }
            catch (Exception fault) // Each is what we look for.
            {
                came = $"{fault.GetType().Name} {fault.Message.Split('\n')[0]} {Place(fault)}";
                if (_faults.Add(Kind(fault))) findings.Keep("crash", input, fault.ToString());
            }
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        most = Math.Max(most, bytes);
        if (bytes > MostBytes && _faults.Add("memory")) findings.Keep("memory", input, $"{bytes >> 20} MiB allocated");
        return _seen.Count < MostKept && _seen.Add(came);
    }

    // One fault found by many inputs is one.
    private static string Kind(Exception fault) =>
        fault is BrokenPromiseException ? fault.Message.Split(':')[0] : $"{fault.GetType().Name} {Place(fault)}";

    private static string Place(Exception fault) =>
        fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("PowerVirt", StringComparison.Ordinal))?.Trim() ?? "";
}
