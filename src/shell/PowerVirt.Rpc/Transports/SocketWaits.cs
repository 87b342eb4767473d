using System.Net.Sockets;
using PowerVirt.Rpc.Linux;

namespace PowerVirt.Rpc.Transports;

/// <summary>Who waits until a socket can be read, and who until it can be written: one each at most.</summary>
internal sealed class SocketWaits : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SafeSocketHandle _socket;
    private readonly SocketWait _reader;
    private readonly SocketWait _writer;
    private readonly long _token;
    private Readiness _wanted;
    private bool _disposed;

    /// <param name="socket">Must stay open until this is disposed of.</param>
    /// <exception cref="SocketException">The kernel watches no more sockets.</exception>
    public SocketWaits(SafeSocketHandle socket)
    {
        _socket = socket;
        _reader = new SocketWait(() => Arm(Readiness.Readable));
        _writer = new SocketWait(() => Arm(Readiness.Writable));
        _token = SocketThreads.Add(socket, this);
    }

    /// <summary>Ends when the socket can be read, is broken, or this is disposed of.</summary>
    public ValueTask ReadableAsync() => _reader.BeginAsync();

    /// <summary>Ends when the socket can be written, is broken, or this is disposed of.</summary>
    public ValueTask WritableAsync() => _writer.BeginAsync();

    public void Dispose()
    {
        Readiness waiting;
        lock (_gate)
        {
            if (_disposed) return;
            _disposed = true;
            waiting = _wanted;
            SocketThreads.Remove(_socket, _token);
        }

        // Whoever closes a connection does not run what waits for it.
        Complete(waiting, elsewhere: true);
    }

    /// <summary>Lets those go on who wait for this.</summary>
    /// <param name="ready">What the kernel says; once.</param>
    /// <param name="elsewhere">On other threads than this one.</param>
    internal void Ready(Readiness ready, bool elsewhere)
    {
        Readiness met;
        lock (_gate)
        {
            if (_disposed) return;
            met = (ready & Readiness.Broken) != 0 ? _wanted : ready & _wanted;
            _wanted &= ~met;
            if (_wanted != 0) SocketThreads.Arm(_socket, _token, _wanted);
        }

        Complete(met, elsewhere);
    }

    private void Complete(Readiness met, bool elsewhere)
    {
        if ((met & Readiness.Writable) != 0) _writer.Complete(elsewhere || (met & Readiness.Readable) != 0);
        if ((met & Readiness.Readable) != 0) _reader.Complete(elsewhere);
    }

    /// <summary>Somebody waits from now on.</summary>
    private void Arm(Readiness wanted)
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _wanted |= wanted;
                SocketThreads.Arm(_socket, _token, _wanted);
                return;
            }
        }

        Complete(wanted, elsewhere: true);
    }
}
