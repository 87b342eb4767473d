using PowerVirt.Rpc.Connections;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Streams;

/// <summary>The daemon's end of a stream.</summary>
internal sealed class ServerStream(RpcConnection connection, FrameHeader call, int full) : RpcStream(connection, call, full)
{
    private readonly Lock _gate = new();
    private bool _hasReturned;

    /// <summary>The handler has nothing more to send, and has used what came.</summary>
    public void Returned()
    {
        lock (_gate)
        {
            _hasReturned = true;
            if (!IsFinishing)
            {
                SendEnd();
                return;
            }
        }

        Agree(null);
    }

    /// <summary>Ends it with an error that the client sees.</summary>
    public void Fail(RpcException error)
    {
        if (IsOver) return;
        Over(error);
        connection.Forget(this);
        PostStatus(FrameStatus.Error, error.Error);
    }

    /// <summary>What a handler gets when the client wants no more is no failure.</summary>
    public void Cancelled(string reason)
    {
        if (IsFinishing) Returned();
        else Fail(RpcException.Failed(reason));
    }

    private protected override void HandleEnd(FrameStatus status, ReadOnlyMemory<byte> payload)
    {
        lock (_gate)
        {
            if (status == FrameStatus.Ok && !_hasReturned)
            {
                Finishing();
                return;
            }
        }

        Agree(status == FrameStatus.Ok ? null : RpcException.Failed("The client gave the stream up."));
    }

    private void Agree(RpcException? reason)
    {
        if (IsOver) return;
        Over(reason);
        connection.Forget(this);
        PostStatus(FrameStatus.Ok, null);
    }
}
