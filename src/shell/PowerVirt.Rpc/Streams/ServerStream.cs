using PowerVirt.Rpc.Connections;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Streams;

/// <summary>The daemon's end of a stream.</summary>
internal sealed class ServerStream(RpcConnection connection, FrameHeader call, int full) : RpcStream(connection, call, full)
{
    /// <summary>Runs the handler; what it fails with goes to the client, what it returns from is the end of its data.</summary>
    public async Task RunAsync(Func<RpcStream, Task> run)
    {
        try
        {
            await run(this);
            SendEnd();
        }
        catch (RpcException error)
        {
            Fail(error);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            Fail(RpcException.Failed(error.Message));
        }
    }

    private protected override void HandleEnd(FrameStatus status, ReadOnlyMemory<byte> payload)
    {
        if (IsOver) return;
        Over(status == FrameStatus.Ok ? null : RpcException.Failed("The client gave the stream up."));
        connection.Forget(this);
        PostStatus(FrameStatus.Ok, null);
    }

    private void Fail(RpcException error)
    {
        if (IsOver) return;
        Over(error);
        connection.Forget(this);
        PostStatus(FrameStatus.Error, error.Error);
    }
}
