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

    /// <summary>False when the mailbox is closed.</summary>
    public bool Post(Input input)
    {
        lock (_lock)
        {
            if (_closed) return false;
            (_waiting ??= new Queue<Input>()).Enqueue(input);
            if (_idle is not null) return true;
            _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _ = Task.Run(DrainAsync);
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

    private async Task DrainAsync()
    {
        while (true)
        {
            Input? next;
            lock (_lock)
            {
                if (!_waiting!.TryDequeue(out next))
                {
                    _waiting = null;
                    _idle!.SetResult();
                    _idle = null;
                    return;
                }
            }

            await take(next);
        }
    }
}
