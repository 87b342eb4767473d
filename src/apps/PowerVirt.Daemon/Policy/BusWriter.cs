using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace PowerVirt.Daemon.Policy;

/// <summary>Writes values as they lie in a message of D-Bus, little-endian.</summary>
/// <remarks>Source: https://dbus.freedesktop.org/doc/dbus-specification.html, "Marshaling".</remarks>
internal sealed class BusWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public BusWriter Align(int to)
    {
        while (_bytes.Count % to != 0) _bytes.Add(0);
        return this;
    }

    public BusWriter Byte(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    public BusWriter UInt32(uint value)
    {
        Align(4);
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    public BusWriter UInt64(ulong value)
    {
        Align(8);
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A string or the path of an object.</summary>
    public BusWriter Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        UInt32((uint)bytes.Length);
        _bytes.AddRange(bytes);
        return Byte(0);
    }

    public BusWriter Signature(string value)
    {
        Byte((byte)value.Length);
        _bytes.AddRange(Encoding.ASCII.GetBytes(value));
        return Byte(0);
    }

    /// <summary>An array of structures or of entries of a dictionary; its length does not count what aligns the first.</summary>
    public BusWriter Array(Action<BusWriter> content)
    {
        UInt32(0);
        var at = _bytes.Count - sizeof(uint);
        Align(8);
        var start = _bytes.Count;
        content(this);
        BinaryPrimitives.WriteUInt32LittleEndian(CollectionsMarshal.AsSpan(_bytes)[at..], (uint)(_bytes.Count - start));
        return this;
    }

    public BusWriter Append(byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }
}
