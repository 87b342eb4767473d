using System.Buffers.Binary;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Framing;

/// <summary>What precedes every payload; the length counts itself.</summary>
public readonly record struct FrameHeader(
    uint Program, uint Version, int Procedure, FrameType Type, uint Serial, FrameStatus Status)
{
    /// <summary>Bytes of the length and the header together.</summary>
    public const int Size = 28;

    /// <summary>Checks a frame's length before anything of it is kept.</summary>
    /// <param name="bytes">At least four bytes.</param>
    /// <exception cref="XdrException">It is shorter than a header or longer than the longest message.</exception>
    public static int ReadLength(ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return length is >= Size and <= FrameLimits.Frame ? (int)length
            : throw new XdrException($"A frame of {length} bytes was announced; it may have {Size} to {FrameLimits.Frame}.");
    }

    /// <param name="frame">A frame from its length on.</param>
    /// <exception cref="XdrException">Type or status are none that exist.</exception>
    public static FrameHeader Read(ReadOnlySpan<byte> frame)
    {
        var reader = new XdrReader(frame[4..Size]);
        return new FrameHeader(reader.ReadUInt32(), reader.ReadUInt32(), reader.ReadInt32(),
            TypeOf(reader.ReadUInt32()), reader.ReadUInt32(), StatusOf(reader.ReadUInt32()));
    }

    /// <param name="frame">Where the frame begins; at least <see cref="Size"/> bytes.</param>
    /// <param name="length">The length of the whole frame in bytes.</param>
    public void Write(Span<byte> frame, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(frame, length);
        BinaryPrimitives.WriteUInt32BigEndian(frame[4..], Program);
        BinaryPrimitives.WriteUInt32BigEndian(frame[8..], Version);
        BinaryPrimitives.WriteInt32BigEndian(frame[12..], Procedure);
        BinaryPrimitives.WriteInt32BigEndian(frame[16..], (int)Type);
        BinaryPrimitives.WriteUInt32BigEndian(frame[20..], Serial);
        BinaryPrimitives.WriteInt32BigEndian(frame[24..], (int)Status);
    }

    private static FrameType TypeOf(uint number) => number <= (uint)FrameType.StreamHole ? (FrameType)number
        : throw new XdrException($"There is no frame of type {number}.");

    private static FrameStatus StatusOf(uint number) => number <= (uint)FrameStatus.Continue ? (FrameStatus)number
        : throw new XdrException($"No frame has the status {number}.");
}
