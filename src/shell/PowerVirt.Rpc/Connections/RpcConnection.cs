using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Server;
using PowerVirt.Rpc.Streams;
using PowerVirt.Rpc.Transports;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Connections;

/// <summary>A client, as the daemon sees it.</summary>
public sealed class RpcConnection : RpcPeer, IEventChannel
{
    private readonly RpcServer _server;
    private readonly SemaphoreSlim _slots;
    private readonly Entrance _entrance;
    private Rights _rights;
    private ITimer? _proof;

    internal RpcConnection(RpcServer server, ITransport transport, long id, CallerIdentity caller, Entrance entrance)
        : base(transport, server.Limits)
    {
        _server = server;
        _slots = new SemaphoreSlim(server.Limits.PendingCalls);
        Id = id;
        Caller = caller;
        _entrance = entrance;
    }

    /// <summary>Unique among the connections of this daemon, for logs.</summary>
    public long Id { get; }

    public CallerIdentity Caller { get; }

    /// <summary>What it may do at most; a proof of identity may raise it, and opening read-only lowers it.</summary>
    public Rights Rights
    {
        get => _rights;
        set
        {
            _rights = value;
            if (value == Rights.None) return;
            _entrance.Proved();
            _proof?.Dispose();
        }
    }

    /// <summary>What it may do once it has proved that it may.</summary>
    public Rights Offer { get; init; }

    /// <summary>Whether the client has opened it; until then it may only say who it is.</summary>
    public bool IsOpen { get; set; }

    public bool IsReadOnly => Rights != Rights.Write;

    /// <summary>Whatever the daemon keeps for this client.</summary>
    public object? State { get; set; }

    /// <summary>Sends an event; never waits. A client that does not read is closed.</summary>
    /// <remarks>libvirt's clients expect events to have the serial number 1.</remarks>
    public void Send(uint program, uint version, int procedure, IXdr? message)
    {
        _server.Tally.EventSent();
        Post(new FrameHeader(program, version, procedure, FrameType.Message, 1, FrameStatus.Ok), message);
    }

    internal Task ServeAsync()
    {
        if (_rights == Rights.None) _proof = TimeProvider.System.CreateTimer(_ => Overdue(), null, Limits.Proof, Timeout.InfiniteTimeSpan);
        return RunAsync();
    }

    internal void Answer(CallContext call, IXdr? answer)
    {
        var descriptors = call.TakeAttached();
        var type = descriptors.Count > 0 ? FrameType.ReplyWithDescriptors : FrameType.Reply;
        Post(call.Header with { Type = type, Status = FrameStatus.Ok }, answer, descriptors);
    }

    internal void Refuse(FrameHeader call, RpcException error) =>
        Post(call with { Type = FrameType.Reply, Status = FrameStatus.Error }, error.Error);

    internal ServerStream OpenStream(FrameHeader call)
    {
        var stream = new ServerStream(this, call, Limits.StreamFull);
        Streams.Add(stream);
        // Whoever closes the connection ends its streams: also one that came in after it looked.
        if (IsEnded) stream.Abort(EndReason);
        return stream;
    }

    internal Task RunAsync(ServerStream stream, Func<RpcStream, Task> run, CallContext call) =>
        _server.RunAsync(this, stream, run, call);

    internal void Forget(RpcStream stream) => Streams.Remove(stream);

    private protected override async ValueTask HandleAsync(
        FrameHeader header, ReadOnlyMemory<byte> payload, IReadOnlyList<SafeFileHandle> descriptors)
    {
        if (header.Type is not (FrameType.Call or FrameType.CallWithDescriptors) || header.Status != FrameStatus.Ok)
            throw new XdrException($"A client may not send {header.Type} frames with the status {header.Status}.");
        // The payload is read before anything is waited for: the answer, not the arguments, may take its time.
        var pending = _server.DispatchAsync(this, header, payload, descriptors);
        if (!pending.IsCompletedSuccessfully) _ = TrackAsync(pending);
        if (_slots.CurrentCount == 0)
        {
            await _slots.WaitAsync(Closed);
            _slots.Release();
        }

        await RoomToSendAsync();
    }

    private protected override void OnClosed(string reason)
    {
        _proof?.Dispose();
        _entrance.Dispose();
        _server.Ended(this, reason);
    }

    private void Overdue()
    {
        if (_rights == Rights.None) Blame($"it did not prove within {Limits.Proof.TotalSeconds} s that it may come in");
    }

    /// <summary>Holds a slot until a call that takes longer has its answer.</summary>
    private async Task TrackAsync(ValueTask pending)
    {
        await _slots.WaitAsync();
        try
        {
            await pending;
        }
        finally
        {
            _slots.Release();
        }
    }
}
