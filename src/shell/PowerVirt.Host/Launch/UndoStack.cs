namespace PowerVirt.Host.Launch;

/// <summary>Remembers how to take back what was done on the host, and does so in reverse order.</summary>
internal sealed class UndoStack : IAsyncDisposable
{
    private Stack<Func<ValueTask>> _steps = [];

    public void Push(Action undo) => _steps.Push(() =>
    {
        undo();
        return ValueTask.CompletedTask;
    });

    public void Push(Func<ValueTask> undo) => _steps.Push(undo);

    /// <summary>Hands all of it to a new owner; this one has nothing to take back any more.</summary>
    public UndoStack HandOver() => new() { _steps = Interlocked.Exchange(ref _steps, []) };

    /// <summary>Takes back everything; what cannot be taken back does not keep the rest from it.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_steps.TryPop(out var undo))
        {
            try
            {
                await undo();
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or Domain.VmException)
            {
                // There is nobody to tell: the reason for taking back, or the guest's end, is what is reported.
            }
        }
    }
}
