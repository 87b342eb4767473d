using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace PowerVirt.Wire.Xdr;

/// <summary>Writes XDR (RFC 4506) into a buffer that grows, up to the length of the longest message.</summary>
/// <remarks>Its methods throw <see cref="XdrException"/> where a value breaks its bound.</remarks>
public sealed class XdrWriter(int longest) : IDisposable
{
    private const int FirstLength = 1024;
    private byte[] _buffer = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    /// <summary>The bytes from here on, to be filled in by the caller.</summary>
    public Span<byte> Reserve(int length)
    {
        if (length > longest - Length) throw new XdrException($"The message would be longer than {longest} bytes.");
        if (Length + length > _buffer.Length) Grow(Length + length);
        var reserved = _buffer.AsSpan(Length, length);
        Length += length;
        return reserved;
    }

    /// <summary>Bytes already written, to be written again.</summary>
    public Span<byte> Patch(int start, int length) => _buffer.AsSpan(0, Length).Slice(start, length);

    /// <summary>Forgets what was written from <paramref name="length"/> on.</summary>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(4), value);

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Reserve(4), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);

    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64BigEndian(Reserve(8), value);

    public void WriteDouble(double value) => BinaryPrimitives.WriteDoubleBigEndian(Reserve(8), value);

    public void WriteUuid(Guid value) => value.TryWriteBytes(Reserve(16), bigEndian: true, out _);

    public void WriteFlag(bool value) => WriteUInt32(value ? 1u : 0u);

    public void WriteLength(int length, int bound, string what)
    {
        if (length > bound) throw new XdrException($"{what} has {length} elements; the protocol allows {bound}.");
        WriteInt32(length);
    }

    public void WriteText(string value, int bound, string what)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        if (length > bound) throw new XdrException($"{what} has {length} bytes; the protocol allows {bound}.");
        WriteInt32(length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
        Reserve(-length & 3).Clear();
    }

    public void WriteOpaque(ReadOnlySpan<byte> value, int bound, string what)
    {
        if (value.Length > bound) throw new XdrException($"{what} has {value.Length} bytes; the protocol allows {bound}.");
        WriteInt32(value.Length);
        value.CopyTo(Reserve(value.Length));
        Reserve(-value.Length & 3).Clear();
    }

    /// <summary>A fixed vector of characters, filled up with NUL; its last character is always NUL.</summary>
    public void WriteCharVector(string value, int length, string what)
    {
        var chars = Encoding.UTF8.GetBytes(value);
        if (chars.Length >= length) throw new XdrException($"{what} has {chars.Length} bytes; the protocol allows {length - 1}.");
        WriteChars(chars);
        Reserve((length - chars.Length) * 4).Clear();
    }

    /// <summary>Characters with their length; C expects the NUL at their end.</summary>
    public void WriteCharArray(string value, int bound, string what)
    {
        var chars = Encoding.UTF8.GetBytes(value + '\0');
        WriteLength(chars.Length, bound, what);
        WriteChars(chars);
    }

    public void WriteCharArray(ImmutableArray<byte> value, int bound, string what)
    {
        WriteLength(value.IsDefault ? 0 : value.Length, bound, what);
        WriteChars(value.AsSpan());
    }

    public void Dispose()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        Length = 0;
    }

    private void WriteChars(ReadOnlySpan<byte> chars)
    {
        var target = Reserve(chars.Length * 4);
        // As a signed char widens to an int.
        for (var i = 0; i < chars.Length; i++) BinaryPrimitives.WriteInt32BigEndian(target[(i * 4)..], (sbyte)chars[i]);
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(FirstLength, (int)Math.Min(longest, _buffer.Length * 2L))));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
