using System.Collections.Immutable;

namespace PowerVirt.Rpc.Counting;

/// <summary>Counts how long something took, in a few classes; many threads may add at once.</summary>
/// <param name="bounds">The upper bounds of the classes in seconds, rising; whatever is longer is counted beyond them.</param>
public sealed class DurationHistogram(ImmutableArray<double> bounds)
{
    private readonly long[] _counts = new long[bounds.Length + 1];
    private long _ticks;

    /// <summary>From a tenth of a millisecond, which is an answer out of memory, to a minute.</summary>
    public static ImmutableArray<double> Usual { get; } = [0.0001, 0.001, 0.01, 0.1, 1, 10, 60];

    public ImmutableArray<double> Bounds => bounds;

    public TimeSpan Sum => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public void Add(TimeSpan duration)
    {
        var seconds = duration.TotalSeconds;
        var index = 0;
        while (index < bounds.Length && seconds > bounds[index]) index++;
        Interlocked.Increment(ref _counts[index]);
        Interlocked.Add(ref _ticks, duration.Ticks);
    }

    /// <summary>For each bound those up to it, and at last all.</summary>
    public ImmutableArray<long> Cumulated()
    {
        var sums = ImmutableArray.CreateBuilder<long>(_counts.Length);
        var sum = 0L;
        for (var i = 0; i < _counts.Length; i++) sums.Add(sum += Interlocked.Read(ref _counts[i]));
        return sums.MoveToImmutable();
    }
}
