using System.Collections.Immutable;
using System.Diagnostics;
using PowerVirt.Domain;
using PowerVirt.Rpc.Counting;

namespace PowerVirt.Daemon.Metrics;

/// <summary>Counts how long one kind of work took, and how often it failed.</summary>
internal sealed class TimedWork(ImmutableArray<double> bounds)
{
    private long _failed;

    public DurationHistogram Durations { get; } = new(bounds);

    public long FailedCount => Interlocked.Read(ref _failed);

    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var result = await work();
            Durations.Add(Stopwatch.GetElapsedTime(began));
            return result;
        }
        catch (Exception failed) when (failed is VmException or OperationCanceledException)
        {
            Interlocked.Increment(ref _failed);
            throw;
        }
    }
}
