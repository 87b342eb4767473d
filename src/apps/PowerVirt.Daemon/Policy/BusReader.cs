using System.Buffers.Binary;
using System.Text;

namespace PowerVirt.Daemon.Policy;

/// <summary>Reads values of a message of D-Bus; whatever is cut short or strange throws.</summary>
internal ref struct BusReader(ReadOnlySpan<byte> bytes, bool bigEndian)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public void Align(int to)
    {
        while (Position % to != 0) Position++;
    }

    public byte Byte() => Take(1)[0];

    public uint UInt32()
    {
        Align(4);
        var four = Take(4);
        return bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(four) : BinaryPrimitives.ReadUInt32LittleEndian(four);
    }

    public bool Boolean() => UInt32() != 0;

    public string Text()
    {
        var length = UInt32();
        var text = Encoding.UTF8.GetString(Take(length));
        Take(1);
        return text;
    }

    public string Signature()
    {
        var text = Encoding.ASCII.GetString(Take(Byte()));
        Take(1);
        return text;
    }

    /// <summary>Where an array of structures ends that begins here.</summary>
    public int ArrayEnd()
    {
        var length = UInt32();
        Align(8);
        if (length > _bytes.Length - Position) throw Short();
        return Position + (int)length;
    }

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (Position > _bytes.Length || count > _bytes.Length - Position) throw Short();
        var taken = _bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    private static IOException Short() => new("A message of the bus ends before its content does.");
}
