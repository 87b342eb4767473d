using System.Net.Sockets;
using PowerVirt.Rpc.Transports;

namespace PowerVirt.Rpc.Frames;

/// <summary>Frames on their way out: whoever posts never waits, and one frame is sent after the other.</summary>
internal sealed class SendQueue(ITransport transport, RpcLimits limits, Action<string> fail, Action<string> blame)
{
    /// <summary>Bytes given to the transport at once; the stall limit holds for each of them.</summary>
    private const int PieceLength = 256 << 10;

    private readonly Lock _gate = new();
    private readonly Queue<OutgoingFrame> _frames = [];
    private TaskCompletionSource? _room;
    private long _bytes;
    private bool _sending;
    private bool _closed;

    /// <summary>Whether so much waits that nothing more should be made.</summary>
    public bool IsFull => Volatile.Read(ref _bytes) > limits.QueueFull;

    /// <summary>Takes the frame over; a reader that is too slow fails.</summary>
    public void Post(OutgoingFrame frame)
    {
        var overflow = false;
        lock (_gate)
        {
            overflow = !_closed && _bytes > limits.QueueOverflow;
            if (!_closed && !overflow)
            {
                _frames.Enqueue(frame);
                _bytes += frame.Weight;
                if (_sending) return;
                _sending = true;
            }
            else
            {
                frame.Dispose();
            }
        }

        if (overflow) blame($"it does not read: {limits.QueueOverflow} bytes wait for it");
        else _ = SendAsync();
    }

    /// <summary>Ends when there is room again, or the connection ends.</summary>
    public Task RoomAsync()
    {
        lock (_gate)
        {
            if (_closed || _bytes <= limits.QueueFull) return Task.CompletedTask;
            return (_room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _room?.TrySetResult();
            // The frame that is being sent is not in the queue: its sender disposes of it.
            while (_frames.TryDequeue(out var frame)) frame.Dispose();
        }
    }

    private async Task SendAsync()
    {
        while (Next() is { } frame)
        {
            var weight = frame.Weight;
            try
            {
                await SendAsync(frame);
                frame.Dispose();
            }
            catch (TimeoutException)
            {
                // The frame is still being sent: it must not be used for anything else, so it is not disposed of.
                blame($"it took nothing for {limits.Stall.TotalSeconds} s");
            }
            catch (Exception error) when (error is IOException or SocketException or ObjectDisposedException)
            {
                frame.Dispose();
                fail(error.Message);
            }

            Sent(weight);
        }
    }

    private async ValueTask SendAsync(OutgoingFrame frame)
    {
        for (var rest = frame.Bytes; rest.Length > 0; rest = rest[Math.Min(rest.Length, PieceLength)..])
            await WithinStall(transport.SendAsync(rest[..Math.Min(rest.Length, PieceLength)]));
        foreach (var descriptor in frame.Descriptors) await WithinStall(transport.SendAsync(descriptor));
    }

    private ValueTask WithinStall(ValueTask sending) =>
        sending.IsCompletedSuccessfully ? default : new ValueTask(sending.AsTask().WaitAsync(limits.Stall));

    private OutgoingFrame? Next()
    {
        lock (_gate)
        {
            if (!_closed && _frames.TryDequeue(out var frame)) return frame;
            _sending = false;
            return null;
        }
    }

    private void Sent(int weight)
    {
        lock (_gate)
        {
            _bytes -= weight;
            if (_bytes <= limits.QueueFull)
            {
                _room?.TrySetResult();
                _room = null;
            }
        }
    }
}
