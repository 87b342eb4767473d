using PowerVirt.Rpc.Streams;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Client;

/// <summary>The client's end of a stream.</summary>
public sealed class ClientStream : RpcStream
{
    private readonly RpcClient _client;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ClientStream(RpcClient client, FrameHeader call, int full)
        : base(client, call, full) => _client = client;

    /// <summary>Closes the stream and waits for the daemon's agreement, which says that all data has arrived.</summary>
    /// <exception cref="RpcException">The daemon could not use the data.</exception>
    public Task FinishAsync(CancellationToken cancellation = default) => EndAsync(FrameStatus.Ok, cancellation);

    /// <summary>Gives the stream up.</summary>
    /// <exception cref="RpcException">The stream had failed already.</exception>
    public Task AbortAsync(CancellationToken cancellation = default) => EndAsync(FrameStatus.Error, cancellation);

    private protected override void HandleEnd(FrameStatus status, ReadOnlyMemory<byte> payload)
    {
        var error = status == FrameStatus.Ok ? null : ErrorOf(payload);
        Over(error);
        _client.Forget(this);
    }

    private protected override void OnOver(RpcException? reason)
    {
        if (reason is null) _ended.TrySetResult();
        else _ended.TrySetException(reason);
    }

    private async Task EndAsync(FrameStatus status, CancellationToken cancellation)
    {
        if (!IsOver) PostStatus(status, null);
        await _ended.Task.WaitAsync(cancellation);
    }
}
