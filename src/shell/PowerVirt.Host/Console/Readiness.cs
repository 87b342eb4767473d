using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Console;

/// <summary>Waits for terminals and sockets on behalf of many users, on one thread that sleeps meanwhile.</summary>
#pragma warning disable CA1001 // There are two, and they live as long as the program.
internal sealed class Readiness
#pragma warning restore CA1001
{
    private readonly Epoll _ready = new();
    private readonly ConcurrentDictionary<long, Waiting> _waiting = new();
    private readonly bool _writing;
    private long _last;

    private Readiness(string name, bool writing)
    {
        _writing = writing;
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>For bytes to come.</summary>
    public static Readiness ToRead { get; } = new("console readers", writing: false);

    /// <summary>For room to write; a descriptor may wait for both at once.</summary>
    public static Readiness ToWrite { get; } = new("console writers", writing: true);

    /// <summary>Done when it is worth trying, or when it is to stop.</summary>
    public async Task WaitAsync(SafeHandle descriptor, CancellationToken stop)
    {
        var token = Interlocked.Increment(ref _last);
        var waiting = new Waiting(descriptor,
            new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting[token] = waiting;
        _ready.Watch(descriptor, token, _writing);
        await using var stopped = stop.Register(() => End(token));
        await waiting.Done.Task;
    }

    private void Run()
    {
        Span<long> tokens = stackalloc long[64];
        while (true)
            foreach (var token in tokens[.._ready.Wait(tokens)]) End(token);
    }

    private void End(long token)
    {
        if (!_waiting.TryRemove(token, out var waiting)) return;
        _ready.Forget(waiting.Descriptor);
        waiting.Done.SetResult();
    }

    private sealed record Waiting(SafeHandle Descriptor, TaskCompletionSource Done);
}
