namespace PowerVirt.Rpc.Streams;

/// <summary>What came over a stream: data, a hole of some length in bytes, or the end.</summary>
public readonly record struct StreamPiece(ReadOnlyMemory<byte> Data, long Hole, bool IsEnd)
{
    public static StreamPiece End { get; } = new(default, 0, true);
}
