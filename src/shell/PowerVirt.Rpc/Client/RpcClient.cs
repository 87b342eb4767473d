using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net.Sockets;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Connections;
using PowerVirt.Rpc.Streams;
using PowerVirt.Rpc.Transports;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Client;

/// <summary>A connection to a daemon, ours or libvirt's: calls, streams and events over one socket.</summary>
public sealed class RpcClient : RpcPeer, ICallChannel<ClientCall>
{
    private readonly ConcurrentDictionary<uint, PendingCall> _pending = [];
    private readonly ImmutableArray<IEventGroup> _events;
    private uint _lastSerial;

    private RpcClient(ITransport transport, RpcLimits limits, IEnumerable<IEventGroup> events)
        : base(transport, limits) => _events = [.. events];

    /// <summary>Connects to a UNIX socket; the events are handed to the groups as they come.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static async Task<RpcClient> ConnectAsync(
        string path, RpcLimits limits, IEnumerable<IEventGroup> events, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }

        return Start(new UnixTransport(socket), limits, events);
    }

    /// <summary>Talks over any stream, TLS for instance.</summary>
    public static RpcClient Over(Stream stream, RpcLimits limits, IEnumerable<IEventGroup> events) =>
        Start(new StreamTransport(stream), limits, events);

    public async ValueTask CallAsync(Procedure procedure, IXdr? arguments, ClientCall context) =>
        await CallAsync(procedure, arguments, context, null);

    public async ValueTask<IXdr> CallAsync(
        Procedure procedure, IXdr? arguments, AnswerDecoder answer, ClientCall context) =>
        (await CallAsync(procedure, arguments, context, answer))!;

    internal void Forget(RpcStream stream) => Streams.Remove(stream);

    private protected override ValueTask HandleAsync(
        FrameHeader header, ReadOnlyMemory<byte> payload, IReadOnlyList<SafeFileHandle> descriptors)
    {
        switch (header.Type)
        {
            case FrameType.Message:
                HandleEvent(header, payload);
                break;
            case FrameType.Reply or FrameType.ReplyWithDescriptors when _pending.TryRemove(header.Serial, out var pending):
                HandleAnswer(pending, header, payload, descriptors);
                break;
            case FrameType.Reply or FrameType.ReplyWithDescriptors:
                // Its caller has given up waiting.
                foreach (var descriptor in descriptors) descriptor.Dispose();
                break;
            default:
                throw new XdrException($"A daemon may not send {header.Type} frames.");
        }

        return default;
    }

    private protected override void OnClosed(string reason)
    {
        foreach (var serial in _pending.Keys)
            if (_pending.TryRemove(serial, out var pending)) pending.Fail(Lost(reason));
    }

    private static RpcClient Start(ITransport transport, RpcLimits limits, IEnumerable<IEventGroup> events)
    {
        var client = new RpcClient(transport, limits, events);
        _ = client.RunAsync();
        return client;
    }

    private static RpcException Lost(string? reason) => RpcException.Failed($"The connection to the daemon ended: {reason}.");

    private static void HandleAnswer(
        PendingCall pending, FrameHeader header, ReadOnlyMemory<byte> payload, IReadOnlyList<SafeFileHandle> descriptors)
    {
        try
        {
            if (descriptors.Count > 0) pending.Call.Received = descriptors;
            if (header.Status == FrameStatus.Ok) pending.Complete(payload.Span);
            else pending.Fail(new RpcException(ErrorOf(payload.Span)));
        }
        catch (XdrException error)
        {
            // Who sends this cannot be understood any further: the connection ends, and the call says why.
            pending.Fail(RpcException.Failed($"The daemon's answer makes no sense: {error.Message}"));
            throw;
        }
    }

    private static RemoteError ErrorOf(ReadOnlySpan<byte> payload)
    {
        var reader = new XdrReader(payload);
        return RemoteError.Decode(ref reader);
    }

    private void HandleEvent(FrameHeader header, ReadOnlyMemory<byte> payload)
    {
        foreach (var group in _events)
        {
            var reader = new XdrReader(payload.Span);
            if (group.Program == header.Program && group.Receive(header.Procedure, ref reader)) return;
        }
    }

    private async Task<IXdr?> CallAsync(Procedure procedure, IXdr? arguments, ClientCall call, AnswerDecoder? decode)
    {
        var serial = Interlocked.Increment(ref _lastSerial);
        var type = call.Descriptors.Count > 0 ? FrameType.CallWithDescriptors : FrameType.Call;
        var header = new FrameHeader(procedure.Program, procedure.Version, procedure.Number, type, serial, FrameStatus.Ok);
        var pending = new PendingCall(call, decode);
        _pending[serial] = pending;
        if (call.OpensStream) Streams.Add(call.Stream = new ClientStream(this, header, Limits.StreamFull));
        try
        {
            Post(header, arguments, call.Descriptors);
            // Whoever closes the connection fails what is pending: also what came in after it looked.
            if (IsEnded) throw Lost(EndReason);
            return await pending.Answer.WaitAsync(call.Cancellation);
        }
        catch (Exception error) when (error is RpcException or OperationCanceledException && call.Stream is not null)
        {
            Streams.Remove(call.Stream);
            throw;
        }
        catch (XdrException error)
        {
            throw RpcException.Failed($"{procedure.Name} cannot be called so: {error.Message}");
        }
        finally
        {
            _pending.TryRemove(serial, out _);
        }
    }
}
