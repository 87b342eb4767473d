using System.Buffers;
using PowerVirt.Wire.Framing;

namespace PowerVirt.Rpc.Frames;

/// <summary>
/// Bytes received and not handled yet. An idle connection holds none, and a length that is announced takes no memory
/// before its bytes come.
/// </summary>
internal sealed class ReceiveBuffer : IDisposable
{
    private const int FirstLength = 16 << 10;
    private byte[] _bytes = [];
    private int _start;
    private int _end;

    public bool IsEmpty => _start == _end;

    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Where the next bytes go: never empty.</summary>
    /// <param name="wanted">The length of the frame that is being received, where it is known.</param>
    public Memory<byte> Room(int wanted)
    {
        if (_start > 0)
        {
            Content.CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _bytes.Length) Grow(wanted);
        return _bytes.AsMemory(_end);
    }

    public void Received(int count) => _end += count;

    public void Handled(int count)
    {
        _start += count;
        if (IsEmpty) Dispose();
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        (_start, _end) = (0, 0);
    }

    private void Grow(int wanted)
    {
        var length = Math.Clamp(_bytes.Length * 2, FirstLength, Math.Max(FirstLength, Math.Min(wanted, FrameLimits.Frame)));
        var larger = ArrayPool<byte>.Shared.Rent(length);
        Content.CopyTo(larger);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
