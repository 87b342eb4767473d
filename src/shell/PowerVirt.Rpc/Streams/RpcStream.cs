using System.Threading.Channels;
using PowerVirt.Rpc.Connections;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Streams;

/// <summary>Bytes both ways beside the calls: a console, a screenshot, a volume.</summary>
/// <remarks>
/// Either side sends data, and an empty piece as the end of its data. The client closes with OK, which is answered with
/// OK when its data was used, or gives up with an error, which is answered at once; an error from the daemon ends the
/// stream (daemon_stream.c of libvirt).
/// </remarks>
public abstract class RpcStream
{
    private readonly RpcPeer _peer;
    private readonly FrameHeader _header;
    private readonly int _full;
    private readonly Channel<StreamPiece> _pieces = Channel.CreateUnbounded<StreamPiece>();
    private readonly Lock _gate = new();
    private TaskCompletionSource? _room;
    private long _waiting;
    private RpcException? _reason;
    private bool _sentEnd;

    private protected RpcStream(RpcPeer peer, FrameHeader call, int full)
    {
        _peer = peer;
        _full = full;
        _header = call with { Type = FrameType.Stream, Status = FrameStatus.Continue };
    }

    internal uint Serial => _header.Serial;

    internal int Procedure => _header.Procedure;

    /// <summary>Whether either side has ended it.</summary>
    private protected bool IsOver { get; private set; }

    /// <summary>Whether the other side wants nothing more, and waits until what it has sent was used.</summary>
    private protected bool IsFinishing { get; private set; }

    /// <summary>The next piece; after the end, the end again.</summary>
    /// <exception cref="RpcException">The other side gave up, or the connection ended.</exception>
    public async ValueTask<StreamPiece> ReceiveAsync(CancellationToken cancellation = default)
    {
        try
        {
            while (await _pieces.Reader.WaitToReadAsync(cancellation))
            {
                if (!_pieces.Reader.TryRead(out var piece)) continue;
                Took(piece.Weight);
                return piece;
            }
        }
        catch (ChannelClosedException error) when (error.InnerException is RpcException reason)
        {
            throw reason;
        }

        return StreamPiece.End;
    }

    /// <summary>Sends data of any length; waits while too much is on its way.</summary>
    /// <exception cref="RpcException">The stream is over.</exception>
    /// <exception cref="OperationCanceledException">The other side wants no more.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> data, CancellationToken cancellation = default)
    {
        while (data.Length > 0)
        {
            await ReadyToSendAsync(cancellation);
            var length = Math.Min(data.Length, FrameLimits.StreamData);
            _peer.PostData(_header, data.Span[..length]);
            data = data[length..];
        }
    }

    /// <summary>Says that this many bytes are zero.</summary>
    /// <exception cref="RpcException">The stream is over.</exception>
    /// <exception cref="OperationCanceledException">The other side wants no more.</exception>
    public async ValueTask SendHoleAsync(long length, CancellationToken cancellation = default)
    {
        await ReadyToSendAsync(cancellation);
        _peer.PostBody(_header with { Type = FrameType.StreamHole }, new StreamHole(length, 0));
    }

    /// <summary>Says that no more data comes from here.</summary>
    public void SendEnd()
    {
        lock (_gate)
        {
            if (_sentEnd || IsOver) return;
            _sentEnd = true;
        }

        _peer.PostData(_header, []);
    }

    internal ValueTask HandleAsync(FrameHeader header, ReadOnlyMemory<byte> payload)
    {
        if (header.Status != FrameStatus.Continue)
        {
            HandleEnd(header.Status, payload);
            return default;
        }

        var piece = Piece(header, payload);
        if (piece.IsEnd)
        {
            _pieces.Writer.TryComplete();
            return default;
        }

        lock (_gate)
        {
            if (IsOver || !_pieces.Writer.TryWrite(piece)) return default;
            _waiting += piece.Weight;
            if (_waiting <= _full) return default;
            _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return new ValueTask(_room.Task);
        }
    }

    /// <summary>Ends it because the connection has ended.</summary>
    internal void Abort(string? reason) => Over(RpcException.Failed($"The connection ended: {reason}."));

    private protected abstract void HandleEnd(FrameStatus status, ReadOnlyMemory<byte> payload);

    private protected void PostStatus(FrameStatus status, IXdr? body) => _peer.PostBody(_header with { Status = status }, body);

    /// <summary>Nothing more is sent or received.</summary>
    private protected void Over(RpcException? reason)
    {
        lock (_gate)
        {
            IsOver = true;
            _reason = reason;
            _pieces.Writer.TryComplete(reason);
            _room?.TrySetResult();
            _room = null;
        }

        OnOver(reason);
    }

    /// <summary>What has come is still to be read; nothing more will.</summary>
    private protected void Finishing()
    {
        IsFinishing = true;
        _pieces.Writer.TryComplete();
    }

    private protected virtual void OnOver(RpcException? reason)
    {
    }

    private protected static RpcException ErrorOf(ReadOnlyMemory<byte> payload)
    {
        if (payload.Length == 0) return RpcException.Failed("The other side gave the stream up.");
        var reader = new XdrReader(payload.Span);
        return new RpcException(RemoteError.Decode(ref reader));
    }

    private async ValueTask ReadyToSendAsync(CancellationToken cancellation)
    {
        await _peer.RoomToSendAsync().WaitAsync(cancellation);
        if (IsFinishing) throw new OperationCanceledException("The other side wants no more of the stream.");
        if (IsOver || _sentEnd) throw _reason ?? RpcException.Failed("The stream is over.");
    }

    private static StreamPiece Piece(FrameHeader header, ReadOnlyMemory<byte> payload)
    {
        if (header.Type == FrameType.Stream)
            return payload.Length == 0 ? StreamPiece.End : new StreamPiece(payload.ToArray(), 0, false);
        var reader = new XdrReader(payload.Span);
        var hole = StreamHole.Decode(ref reader);
        return hole.Length >= 0 ? new StreamPiece(default, hole.Length, false)
            : throw new XdrException($"A hole of {hole.Length} bytes was announced.");
    }

    private void Took(int weight)
    {
        lock (_gate)
        {
            _waiting -= weight;
            if (_waiting > _full) return;
            _room?.TrySetResult();
            _room = null;
        }
    }
}
