using System.Buffers.Binary;
using System.Text;

namespace PowerVirt.Daemon.Policy;

/// <summary>Writes values as they lie in a message of D-Bus, little-endian.</summary>
/// <remarks>Source: https://dbus.freedesktop.org/doc/dbus-specification.html, "Marshaling".</remarks>
internal sealed class BusWriter
{
    private readonly MemoryStream _bytes = new();

    public byte[] ToArray() => _bytes.ToArray();

    public BusWriter Align(int to)
    {
        while (_bytes.Length % to != 0) _bytes.WriteByte(0);
        return this;
    }

    public BusWriter Byte(byte value)
    {
        _bytes.WriteByte(value);
        return this;
    }

    public BusWriter UInt32(uint value)
    {
        Align(4);
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public BusWriter UInt64(ulong value)
    {
        Align(8);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>A string or the path of an object.</summary>
    public BusWriter Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        UInt32((uint)bytes.Length);
        _bytes.Write(bytes);
        return Byte(0);
    }

    public BusWriter Signature(string value)
    {
        Byte((byte)value.Length);
        _bytes.Write(Encoding.ASCII.GetBytes(value));
        return Byte(0);
    }

    /// <summary>An array of structures or of entries of a dictionary; its length does not count what aligns the first.</summary>
    public BusWriter Array(Action<BusWriter> content)
    {
        UInt32(0);
        var at = _bytes.Length - sizeof(uint);
        Align(8);
        var start = _bytes.Length;
        content(this);
        var end = _bytes.Length;
        _bytes.Position = at;
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)(end - start));
        _bytes.Write(length);
        _bytes.Position = end;
        return this;
    }

    public BusWriter Append(byte[] bytes)
    {
        _bytes.Write(bytes);
        return this;
    }
}
