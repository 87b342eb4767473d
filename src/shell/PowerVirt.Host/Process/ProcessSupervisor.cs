using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Process;

/// <summary>Notices the end of every process it is given, on one thread that sleeps meanwhile, and reaps it.</summary>
internal static class ProcessSupervisor
{
    private static readonly Epoll Ends = new();
    private static readonly ConcurrentDictionary<long, Watched> ByToken = new();
    private static long _last;

    static ProcessSupervisor() =>
        new Thread(Run) { IsBackground = true, Name = "process supervisor" }.Start();

    /// <summary>Done when the process of this pidfd has ended.</summary>
    public static Task<ExitStatus> Watch(SafeHandle process)
    {
        var watched = new Watched(process,
            new TaskCompletionSource<ExitStatus>(TaskCreationOptions.RunContinuationsAsynchronously));
        var token = Interlocked.Increment(ref _last);
        ByToken[token] = watched;
        try
        {
            Ends.Watch(process, token);
        }
        catch (LinuxException)
        {
            ByToken.TryRemove(token, out _);
            throw;
        }

        return watched.Exit.Task;
    }

    private static void Run()
    {
        Span<long> tokens = stackalloc long[64];
        while (true)
        {
            foreach (var token in tokens[..Ends.Wait(tokens)])
                if (ByToken.TryRemove(token, out var watched)) End(watched);
        }
    }

    private static void End(Watched watched)
    {
        try
        {
            Ends.Forget(watched.Process);
            watched.Exit.SetResult(PidFd.Reap(watched.Process));
        }
        catch (LinuxException fault)
        {
            watched.Exit.SetException(fault);
        }
    }

    private sealed record Watched(SafeHandle Process, TaskCompletionSource<ExitStatus> Exit);
}
