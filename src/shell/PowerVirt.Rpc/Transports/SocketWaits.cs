using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using PowerVirt.Rpc.Linux;

namespace PowerVirt.Rpc.Transports;

/// <summary>Who waits until a socket can be read, and who until it can be written: one each at most.</summary>
internal sealed class SocketWaits : IDisposable
{
    /// <summary>How long a thread stays with a client that was answered, in microseconds.</summary>
    private const long Soon = 4_000;

    /// <summary>
    /// How soon a client asks that is worth staying awake for: a processor takes about as long to fall asleep and to wake again.
    /// </summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMicroseconds(Environment.ProcessorCount > 1 ? 50 : 0);

    /// <summary>Rounds between two looks; about a microsecond.</summary>
    private const int Pause = 30;

    private readonly Lock _gate = new();
    private readonly SafeSocketHandle _socket;
    private readonly SocketWait _reader;
    private readonly SocketWait _writer;
    private readonly long _token;
    private Readiness _wanted;
    private bool _disposed;

    /// <summary>Whether the client's last question followed its answer at once.</summary>
    private bool _asksAtOnce;

    /// <param name="socket">Must stay open until this is disposed of.</param>
    /// <exception cref="SocketException">The kernel watches no more sockets.</exception>
    public SocketWaits(Socket socket)
    {
        _socket = socket.SafeHandle;
        _reader = new SocketWait(() => Wait(Readiness.Readable));
        _writer = new SocketWait(() => Wait(Readiness.Writable));
        socket.SetRawSocketOption(
            SocketOption.Level, SocketOption.ReceiveTimeout, MemoryMarshal.AsBytes((ReadOnlySpan<long>)[0, Soon]));
        _token = SocketThreads.Add(_socket, this);
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
    /// <param name="ready">What the kernel says.</param>
    /// <param name="elsewhere">On other threads than this one.</param>
    internal void Ready(Readiness ready, bool elsewhere)
    {
        Readiness met;
        lock (_gate)
        {
            if (_disposed) return;
            met = (ready & Readiness.Broken) != 0 ? _wanted : ready & _wanted;
            _wanted &= ~met;
            Arm();
        }

        Complete(met, elsewhere);
    }

    /// <summary>Waits in the socket until it can be read, but for no more than a moment.</summary>
    internal bool IsReadableSoon()
    {
        try
        {
            var since = Stopwatch.GetTimestamp();
            if (_asksAtOnce && IsReadableAtOnce(since)) return true;
            var isReadable = SocketMessage.CanReceive(_socket, sleep: true);
            _asksAtOnce = isReadable && Stopwatch.GetElapsedTime(since) < 2 * AtOnce;
            return isReadable;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Waits on for whoever waits.</summary>
    internal void ArmAgain()
    {
        lock (_gate) Arm();
    }

    /// <summary>Somebody waits from now on.</summary>
    private void Wait(Readiness wanted)
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _wanted |= wanted;
                Arm();
                return;
            }
        }

        Complete(wanted, elsewhere: true);
    }

    private bool IsReadableAtOnce(long since)
    {
        while (Stopwatch.GetElapsedTime(since) < AtOnce)
        {
            if (SocketMessage.CanReceive(_socket, sleep: false)) return true;
            Thread.SpinWait(Pause);
        }

        return false;
    }

    private void Arm()
    {
        if (_wanted != Readiness.None && !_disposed) SocketThreads.Arm(_socket, _token, this, _wanted);
    }

    private void Complete(Readiness met, bool elsewhere)
    {
        if ((met & Readiness.Writable) != 0) _writer.Complete(elsewhere || (met & Readiness.Readable) != 0);
        if ((met & Readiness.Readable) != 0) _reader.Complete(elsewhere);
    }
}
