namespace PowerVirt.Rpc.Counting;

/// <summary>How often a procedure was called, with which outcome, and how long it took.</summary>
public sealed class CallTally
{
    private DurationHistogram? _durations;
    private long _answered;
    private long _refused;
    private long _failed;

    public long AnsweredCount => Interlocked.Read(ref _answered);

    /// <summary>Those answered with an error.</summary>
    public long RefusedCount => Interlocked.Read(ref _refused);

    /// <summary>Those that met a fault of this program.</summary>
    public long FailedCount => Interlocked.Read(ref _failed);

    /// <summary>Null until the first call: most procedures are never called.</summary>
    public DurationHistogram? Durations => Volatile.Read(ref _durations);

    internal void Answered(TimeSpan took) => Add(ref _answered, took);

    internal void Refused(TimeSpan took) => Add(ref _refused, took);

    internal void Failed(TimeSpan took) => Add(ref _failed, took);

    private void Add(ref long count, TimeSpan took)
    {
        Interlocked.Increment(ref count);
        LazyInitializer.EnsureInitialized(ref _durations, () => new DurationHistogram(DurationHistogram.Usual)).Add(took);
    }
}
