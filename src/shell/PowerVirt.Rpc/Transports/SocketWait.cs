using System.Threading.Tasks.Sources;

namespace PowerVirt.Rpc.Transports;

/// <summary>One wait after the other for the same thing, without an object for each.</summary>
/// <param name="arm">Called when somebody really waits: from then on the wait may be completed.</param>
internal sealed class SocketWait(Action arm) : IValueTaskSource, IThreadPoolWorkItem
{
    private ManualResetValueTaskSourceCore<bool> _source;

    public ValueTask BeginAsync()
    {
        _source.Reset();
        return new ValueTask(this, _source.Version);
    }

    /// <summary>Lets the one who waits go on, here or on a thread of the pool.</summary>
    public void Complete(bool elsewhere)
    {
        if (elsewhere) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        else _source.SetResult(true);
    }

    void IThreadPoolWorkItem.Execute() => _source.SetResult(true);

    void IValueTaskSource.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        _source.OnCompleted(continuation, state, token, flags);
        // Not before: whoever is completed without a continuation would have to be sent to another thread.
        arm();
    }
}
