using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine;

/// <summary>
/// Takes one input after the other, in order; while there is none, it is no more than an object, for there may be many
/// thousands.
/// </summary>
internal sealed class Mailbox(Func<Input, Task> take)
{
    private readonly Lock _lock = new();
    private Queue<Input>? _waiting;
    private TaskCompletionSource? _idle;
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_lock) return _waiting?.Count ?? 0;
        }
    }

    /// <summary>Has an input taken by a thread of the pool; false when the mailbox is closed.</summary>
    public bool Post(Input input)
    {
        if (!Add(input, out var isFirst)) return false;
        if (isFirst) Task.Run(DrainAsync);
        return true;
    }

    /// <summary>
    /// Takes an input on the caller's own thread, up to where it has to wait, if there is none before it; false when the
    /// mailbox is closed.
    /// </summary>
    public bool Take(Input input)
    {
        if (!Add(input, out var isFirst)) return false;
        if (isFirst) _ = TakeFirstAsync();
        return true;
    }

    /// <summary>Done when all that came before is taken.</summary>
    public Task IdleAsync()
    {
        lock (_lock) return _idle?.Task ?? Task.CompletedTask;
    }

    /// <summary>Takes nothing more; done when all that came before is taken.</summary>
    public Task CloseAsync()
    {
        lock (_lock)
        {
            _closed = true;
            return _idle?.Task ?? Task.CompletedTask;
        }
    }

    private bool Add(Input input, out bool isFirst)
    {
        lock (_lock)
        {
            isFirst = !_closed && _idle is null;
            if (_closed) return false;
            (_waiting ??= new Queue<Input>()).Enqueue(input);
            if (isFirst) _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return true;
        }
    }

    /// <summary>What others have posted meanwhile is no matter of the caller's.</summary>
    private async Task TakeFirstAsync()
    {
        await take(Next());
        if (!IsDone()) _ = Task.Run(DrainAsync);
    }

    private async Task DrainAsync()
    {
        do await take(Next());
        while (!IsDone());
    }

    private Input Next()
    {
        lock (_lock) return _waiting!.Dequeue();
    }

    private bool IsDone()
    {
        lock (_lock)
        {
            if (_waiting!.Count > 0) return false;
            _waiting = null;
            _idle!.SetResult();
            _idle = null;
            return true;
        }
    }
}
