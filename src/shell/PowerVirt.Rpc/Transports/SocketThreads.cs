using System.Collections.Concurrent;
using System.Net.Sockets;
using PowerVirt.Rpc.Linux;

namespace PowerVirt.Rpc.Transports;

/// <summary>
/// A few threads that wait for all sockets. Whoever waits for a socket goes on upon the very thread that the kernel woke,
/// so that a short answer wakes no other; the last one that waits hands on what it finds, so that somebody is always there
/// to notice the next, however long the others take.
/// </summary>
internal static class SocketThreads
{
    private static readonly int Count = Math.Clamp(Environment.ProcessorCount, 2, 4) + 1;
    private static readonly Epoll Sockets = new();
    private static readonly ConcurrentDictionary<long, SocketWaits> ByToken = new();
    private static long _last;
    private static int _waiting = Count;

    /// <summary>Whom this thread serves just now, and whether it stays there.</summary>
    [ThreadStatic]
    private static SocketWaits? _served;

    [ThreadStatic]
    private static bool _stays;

    static SocketThreads()
    {
        for (var i = 0; i < Count; i++) new Thread(Run) { IsBackground = true, Name = "sockets" }.Start();
    }

    /// <summary>Takes a socket in; its token is for the calls below.</summary>
    /// <exception cref="SocketException">The kernel watches no more sockets.</exception>
    public static long Add(SafeSocketHandle socket, SocketWaits waits)
    {
        var token = Interlocked.Increment(ref _last);
        Sockets.Add(socket, token);
        ByToken[token] = waits;
        return token;
    }

    /// <summary>Has <see cref="SocketWaits.Ready"/> called once.</summary>
    public static void Arm(SafeSocketHandle socket, long token, SocketWaits waits, Readiness wanted)
    {
        if (wanted == Readiness.Readable && _served == waits && Volatile.Read(ref _waiting) == Count - 1) _stays = true;
        else Sockets.Arm(socket, token, wanted);
    }

    public static void Remove(SafeSocketHandle socket, long token)
    {
        ByToken.TryRemove(token, out _);
        Sockets.Remove(socket);
    }

    private static void Run()
    {
        while (true)
        {
            var (token, ready) = Sockets.Wait();
            var isLast = Interlocked.Decrement(ref _waiting) == 0;
            if (ByToken.TryGetValue(token, out var waits))
            {
                if (isLast) waits.Ready(ready, elsewhere: true);
                else Serve(waits, ready);
            }

            Interlocked.Increment(ref _waiting);
        }
    }

    /// <summary>
    /// While nobody else is busy, a client that was answered is waited for a moment in its own socket: Linux runs who sleeps
    /// there where the other side has just written, and that is sooner by a third.
    /// </summary>
    private static void Serve(SocketWaits waits, Readiness ready)
    {
        _served = waits;
        do
        {
            _stays = false;
            waits.Ready(ready, elsewhere: false);
            ready = Readiness.Readable;
        }
        while (_stays && waits.IsReadableSoon());

        _served = null;
        if (_stays) waits.ArmAgain();
    }
}
