using System.Runtime.InteropServices;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Frames;

/// <summary>A frame that is ready to be sent, with the descriptors that follow it.</summary>
internal sealed class OutgoingFrame : IDisposable
{
    /// <summary>What even the shortest frame takes: its buffer and its place in the queue.</summary>
    private const int LeastWeight = 1200;

    private readonly XdrWriter _writer = new(FrameLimits.Frame);

    private OutgoingFrame(IReadOnlyList<SafeHandle> descriptors) => Descriptors = descriptors;

    public IReadOnlyList<SafeHandle> Descriptors { get; }

    public ReadOnlyMemory<byte> Bytes => _writer.Written;

    /// <summary>What it holds of the queue's bound.</summary>
    public int Weight => LeastWeight + _writer.Length;

    /// <exception cref="XdrException">The body breaks a bound of the protocol.</exception>
    public static OutgoingFrame Of(FrameHeader header, IXdr? body, IReadOnlyList<SafeHandle>? descriptors = null)
    {
        var frame = new OutgoingFrame(descriptors ?? []);
        try
        {
            frame._writer.Reserve(FrameHeader.Size);
            if (frame.Descriptors.Count > 0) frame._writer.WriteInt32(frame.Descriptors.Count);
            body?.Encode(frame._writer);
            return frame.Sealed(header);
        }
        catch (XdrException)
        {
            frame._writer.Dispose();
            throw;
        }
    }

    /// <summary>A stream's piece, which is no XDR.</summary>
    public static OutgoingFrame Of(FrameHeader header, ReadOnlySpan<byte> data)
    {
        var frame = new OutgoingFrame([]);
        frame._writer.Reserve(FrameHeader.Size);
        data.CopyTo(frame._writer.Reserve(data.Length));
        return frame.Sealed(header);
    }

    public void Dispose()
    {
        _writer.Dispose();
        foreach (var descriptor in Descriptors) descriptor.Dispose();
    }

    private OutgoingFrame Sealed(FrameHeader header)
    {
        header.Write(_writer.Patch(0, FrameHeader.Size), _writer.Length);
        return this;
    }
}
