using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Console;

/// <summary>
/// Bytes to and from a guest's console or channel for somebody far away: waiting takes no thread, and ends at once when
/// another takes the console over.
/// </summary>
public sealed class ConsoleStream : IAsyncDisposable
{
    private readonly GuestConsole _console;
    private readonly Action<ConsoleStream> _closed;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private int _busy;
    private bool _ended;

    internal ConsoleStream(string path, GuestConsole console, Action<ConsoleStream> closed) =>
        (Path, _console, _closed) = (path, console, closed);

    /// <summary>The terminal or socket.</summary>
    public string Path { get; }

    /// <summary>Cancelled when somebody else has the console, or this was closed.</summary>
    public CancellationToken Ended => _end.Token;

    /// <summary>Waits for bytes of the guest; 0 means that there will be no more.</summary>
    public async Task<int> ReadAsync(Memory<byte> into)
    {
        if (!Enter()) return 0;
        try
        {
            while (!_end.IsCancellationRequested)
            {
                if (Poll.Read(Descriptor, into.Span) is >= 0 and var count) return count;
                await Readiness.ToRead.WaitAsync(_console.Handle, _end.Token);
            }

            return 0;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>
    /// Gives as much as the guest takes now, and waits only while it takes nothing; 0 means that it is gone.
    /// </summary>
    public async Task<int> WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty || !Enter()) return 0;
        try
        {
            while (!_end.IsCancellationRequested)
            {
                if (Poll.Write(Descriptor, bytes.Span) is >= 0 and var count) return count;
                await Readiness.ToWrite.WaitAsync(_console.Handle, _end.Token);
            }

            return 0;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Ends whoever waits; the guest's end is closed when nobody uses it any more.</summary>
    public ValueTask DisposeAsync()
    {
        End();
        return ValueTask.CompletedTask;
    }

    internal void End()
    {
        bool last;
        lock (_lock)
        {
            if (_ended) return;
            _ended = true;
            last = _busy == 0;
        }

        _closed(this);
        _end.Cancel();
        if (last) _console.Dispose();
    }

    private int Descriptor => (int)_console.Handle.DangerousGetHandle();

    private bool Enter()
    {
        lock (_lock)
        {
            if (_ended) return false;
            _busy++;
            return true;
        }
    }

    private void Leave()
    {
        bool last;
        lock (_lock) last = --_busy == 0 && _ended;
        if (last) _console.Dispose();
    }
}
