using System.Collections.Concurrent;
using PowerVirt.Rpc.Connections;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Tests;

/// <summary>Remembers why connections ended and calls failed, and lets a test wait for the next end.</summary>
internal sealed class RecordingLog : IRpcLog
{
    private readonly TaskCompletionSource<string> _firstNotTaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _firstEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Ends { get; } = [];

    public ConcurrentQueue<Exception> Faults { get; } = [];

    /// <summary>Calls that were refused before their arguments were read: request, procedure and reason.</summary>
    public ConcurrentQueue<string> Denials { get; } = [];

    public ConcurrentQueue<string> NotTaken { get; } = [];

    /// <summary>Why the first connection that was not accepted was not.</summary>
    public Task<string> FirstNotTaken => _firstNotTaken.Task;

    /// <summary>Why the first connection ended.</summary>
    public Task<string> FirstEnd => _firstEnd.Task;

    public void Opened(RpcConnection connection)
    {
    }

    public void Closed(RpcConnection connection, string reason)
    {
        Ends.Enqueue(reason);
        _firstEnd.TrySetResult(reason);
    }

    public void Answered(CallContext call, TimeSpan took)
    {
    }

    public void Refused(RpcConnection connection, int procedure, uint serial, RpcException error)
    {
    }

    public void Denied(RpcConnection connection, int procedure, uint serial, RpcException error) =>
        Denials.Enqueue($"{CallContext.IdOf(connection, serial)} {procedure}: {error.Message}");

    public void Failed(RpcConnection connection, int procedure, uint serial, Exception fault) => Faults.Enqueue(fault);

    public void NotAccepted(string listener, string reason)
    {
        NotTaken.Enqueue(reason);
        _firstNotTaken.TrySetResult(reason);
    }
}
