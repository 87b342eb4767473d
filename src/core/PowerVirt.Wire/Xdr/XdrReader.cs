using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace PowerVirt.Wire.Xdr;

/// <summary>Reads XDR (RFC 4506); every bound is checked before anything is allocated.</summary>
/// <remarks>All of its methods throw <see cref="XdrException"/>, and nothing else.</remarks>
public ref struct XdrReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Bytes that have not been read yet.</summary>
    public readonly int Remaining => _rest.Length;

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleBigEndian(Take(8));

    public Guid ReadUuid() => new(Take(16), bigEndian: true);

    /// <summary>Whether an optional value follows.</summary>
    public bool ReadFlag() => ReadUInt32() switch
    {
        0 => false,
        1 => true,
        var other => throw new XdrException($"A flag must be 0 or 1, not {other}."),
    };

    public T ReadEnumeration<T>()
        where T : struct, Enum
    {
        var number = ReadInt32();
        var value = Unsafe.BitCast<int, T>(number);
        return Enum.IsDefined(value) ? value : throw new XdrException($"{typeof(T).Name} has no value {number}.");
    }

    /// <summary>The number of elements that follow: never more than the bytes that are there can hold.</summary>
    public int ReadLength(int bound, int minimumSize)
    {
        var length = ReadUInt32();
        if (length > (uint)bound) throw new XdrException($"An array of {length} elements is longer than its bound of {bound}.");
        if (length * (long)minimumSize > _rest.Length) throw new XdrException($"An array of {length} elements is longer than its message.");
        return (int)length;
    }

    public string ReadText(int bound)
    {
        var bytes = Bytes(bound);
        if (bytes.Contains((byte)0)) throw new XdrException("A string may not contain the character NUL.");
        return Text(bytes);
    }

    public ImmutableArray<byte> ReadOpaque(int bound) => [.. Bytes(bound)];

    /// <summary>A fixed vector of characters; the text ends at the first NUL.</summary>
    public string ReadCharVector(int length) => CString(Chars(length));

    public string ReadCharText(int bound) => CString(Chars(ReadLength(bound, 4)));

    public ImmutableArray<byte> ReadCharBytes(int bound) => ImmutableCollectionsMarshal.AsImmutableArray(Chars(ReadLength(bound, 4)));

    /// <summary>Says that the value ends here.</summary>
    public readonly void End()
    {
        if (_rest.Length > 0) throw new XdrException($"{_rest.Length} bytes follow the value.");
    }

    private ReadOnlySpan<byte> Bytes(int bound)
    {
        var length = ReadUInt32();
        if (length > (uint)bound) throw new XdrException($"{length} bytes are more than the bound of {bound}.");
        var bytes = Take((int)length);
        Take(-(int)length & 3);
        return bytes;
    }

    private byte[] Chars(int length)
    {
        var source = Take(length * 4);
        var chars = new byte[length];
        for (var i = 0; i < chars.Length; i++) chars[i] = source[(i * 4) + 3];
        return chars;
    }

    private static string CString(ReadOnlySpan<byte> chars) =>
        Text(chars.IndexOf((byte)0) is >= 0 and var end ? chars[..end] : chars);

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new XdrException("A string is not valid UTF-8.");
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)_rest.Length) throw new XdrException($"The message ends {length - _rest.Length} bytes too early.");
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
