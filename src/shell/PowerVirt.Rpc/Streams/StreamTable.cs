using System.Collections.Concurrent;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Streams;

/// <summary>The open streams of a connection, by the serial number of the calls that opened them.</summary>
internal sealed class StreamTable(RpcLimits limits)
{
    private readonly ConcurrentDictionary<uint, RpcStream> _streams = [];

    /// <exception cref="RpcException">Too many are open, or the call has one already.</exception>
    public void Add(RpcStream stream)
    {
        if (_streams.Count >= limits.Streams) throw RpcException.Failed($"{limits.Streams} streams are open; close one first.");
        if (!_streams.TryAdd(stream.Serial, stream)) throw RpcException.Failed($"The call {stream.Serial} has a stream already.");
    }

    public void Remove(RpcStream stream) => _streams.TryRemove(new(stream.Serial, stream));

    /// <summary>What comes for a stream that has ended is dropped: the other side may not know of the end yet.</summary>
    public ValueTask HandleAsync(FrameHeader header, ReadOnlyMemory<byte> payload) =>
        _streams.TryGetValue(header.Serial, out var stream) && stream.Procedure == header.Procedure
            ? stream.HandleAsync(header, payload) : default;

    public void Abort(string reason)
    {
        foreach (var stream in _streams.Values) stream.Abort(reason);
        _streams.Clear();
    }
}
