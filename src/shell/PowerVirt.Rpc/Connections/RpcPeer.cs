using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Frames;
using PowerVirt.Rpc.Streams;
using PowerVirt.Rpc.Transports;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Connections;

/// <summary>One end of a connection: reads frames one after the other, sends frames, keeps streams and keepalive.</summary>
public abstract class RpcPeer : IDisposable
{
    private readonly ITransport _transport;
    private readonly SendQueue _queue;
    private readonly ReceiveBuffer _received = new();

    /// <summary>Not disposed of: calls that are still under way may ask it, and it holds nothing.</summary>
    private readonly CancellationTokenSource _closing = new();

    private readonly KeepAliveTimer _keepAlive;
    private int _closed;

    private protected RpcPeer(ITransport transport, RpcLimits limits)
    {
        _transport = transport;
        Limits = limits;
        _queue = new SendQueue(transport, limits, Close, Blame);
        _keepAlive = new KeepAliveTimer(limits, () => Post(KeepAlive.Frame(KeepAlive.Ping), null), Close);
        Streams = new StreamTable(limits);
        Closed = _closing.Token;
    }

    /// <summary>Cancelled when the connection ends, for whatever reason.</summary>
    public CancellationToken Closed { get; }

    /// <summary>Why the connection ended, once it has.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Whether the other side is to blame for the end: by what it sent, or by not reading.</summary>
    public bool IsToBlame { get; private set; }

    /// <summary>Whether file descriptors can be passed.</summary>
    public bool CarriesDescriptors => _transport.CarriesDescriptors;

    private protected RpcLimits Limits { get; }

    /// <summary>Whether it is closed, or is being closed right now.</summary>
    private protected bool IsEnded => Volatile.Read(ref _closed) != 0;

    private protected StreamTable Streams { get; }

    /// <summary>Begins to ask whether the other side is there, and ends the connection when it is not.</summary>
    public void StartKeepAlive() => _keepAlive.Start();

    /// <summary>Ends the connection: what is under way is cancelled, what waits to be sent is dropped.</summary>
    public void Close(string reason)
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0) return;
        EndReason = reason;
        _keepAlive.Dispose();
        _queue.Close();
        _transport.Dispose();
        Streams.Abort(reason);
        OnClosed(reason);
        _closing.Cancel();
    }

    private protected void Blame(string reason)
    {
        if (!IsEnded) IsToBlame = true;
        Close(reason);
    }

    public void Dispose()
    {
        Close("it was closed here");
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads until the connection ends; never throws.</summary>
    private protected async Task RunAsync()
    {
        try
        {
            while (_closed == 0)
            {
                // No buffer is held while there is nothing to read: thousands of idle connections cost little.
                if (_received.IsEmpty) await _transport.ReadableAsync();
                var count = await _transport.ReceiveAsync(_received.Room(Wanted()));
                if (count == 0)
                {
                    if (_received.IsEmpty) Close("the other side closed it");
                    else Blame("the other side closed it within a frame");
                    break;
                }

                _received.Received(count);
                await HandleReceivedAsync();
            }
        }
        catch (XdrException error)
        {
            Blame(error.Message);
        }
        catch (Exception error) when (error
            is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            Close(error.Message);
        }
        finally
        {
            _received.Dispose();
            while (_transport.Descriptors.TryDequeue(out var unused)) unused.Dispose();
        }
    }

    /// <summary>Handles calls, answers and events; what it needs of the payload it takes before it waits.</summary>
    /// <returns>Ends when the next frame may be read.</returns>
    private protected abstract ValueTask HandleAsync(
        FrameHeader header, ReadOnlyMemory<byte> payload, IReadOnlyList<SafeFileHandle> descriptors);

    private protected abstract void OnClosed(string reason);

    /// <exception cref="XdrException">The body breaks a bound of the protocol.</exception>
    private protected void Post(FrameHeader header, IXdr? body, IReadOnlyList<SafeHandle>? descriptors = null) =>
        _queue.Post(OutgoingFrame.Of(header, body, descriptors));

    internal void PostData(FrameHeader header, ReadOnlySpan<byte> data) => _queue.Post(OutgoingFrame.Of(header, data));

    internal void PostBody(FrameHeader header, IXdr? body) => Post(header, body);

    internal Task RoomToSendAsync() => _queue.RoomAsync();

    private int Wanted() => _received.Content.Length < 4 ? FrameHeader.Size : FrameHeader.ReadLength(_received.Content.Span);

    private async ValueTask HandleReceivedAsync()
    {
        while (_received.Content.Length >= FrameHeader.Size && _closed == 0)
        {
            var length = FrameHeader.ReadLength(_received.Content.Span);
            if (_received.Content.Length < length) return;
            var frame = _received.Content[..length];
            var header = FrameHeader.Read(frame.Span);
            var payload = frame[FrameHeader.Size..];
            IReadOnlyList<SafeFileHandle> descriptors = [];
            if (header.Type is FrameType.CallWithDescriptors or FrameType.ReplyWithDescriptors)
            {
                var wanted = CountDescriptors(payload.Span);
                // One byte follows the frame for each descriptor.
                if (_received.Content.Length < length + wanted)
                {
                    await ReceiveMoreAsync(length + wanted);
                    continue;
                }

                descriptors = TakeDescriptors(wanted);
                payload = payload[4..];
                length += wanted;
            }

            _keepAlive.Heard();
            await HandleFrameAsync(header, payload, descriptors);
            _received.Handled(length);
        }
    }

    private async ValueTask ReceiveMoreAsync(int wanted)
    {
        var count = await _transport.ReceiveAsync(_received.Room(wanted));
        if (count == 0) throw new IOException("the other side closed it within a frame");
        _received.Received(count);
    }

    private ValueTask HandleFrameAsync(
        FrameHeader header, ReadOnlyMemory<byte> payload, IReadOnlyList<SafeFileHandle> descriptors)
    {
        var handling = header switch
        {
            { Program: KeepAlive.Program } => HandleKeepAliveAsync(header),
            { Type: FrameType.Stream or FrameType.StreamHole } => Streams.HandleAsync(header, payload),
            _ => HandleAsync(header, payload, descriptors),
        };
        return handling.IsCompletedSuccessfully ? default : PausedAsync(handling);
    }

    /// <summary>Whoever asks without end and reads no answer is not read from either.</summary>
    private ValueTask HandleKeepAliveAsync(FrameHeader header)
    {
        if (header is not { Type: FrameType.Message, Procedure: KeepAlive.Ping }) return default;
        Post(KeepAlive.Frame(KeepAlive.Pong), null);
        return new ValueTask(RoomToSendAsync());
    }

    /// <summary>While we do not read we cannot hear an answer, so we do not ask.</summary>
    private async ValueTask PausedAsync(ValueTask handling)
    {
        _keepAlive.Pause();
        await handling;
        _keepAlive.Heard();
    }

    private static int CountDescriptors(ReadOnlySpan<byte> payload)
    {
        var count = new XdrReader(payload).ReadUInt32();
        return count <= FrameLimits.Descriptors ? (int)count
            : throw new XdrException($"A frame announced {count} descriptors; it may have {FrameLimits.Descriptors}.");
    }

    private List<SafeFileHandle> TakeDescriptors(int count)
    {
        if (_transport.Descriptors.Count < count)
            throw new XdrException($"A frame announced {count} descriptors, and {_transport.Descriptors.Count} came.");
        var taken = new List<SafeFileHandle>(count);
        while (taken.Count < count) taken.Add(_transport.Descriptors.Dequeue());
        return taken;
    }
}
