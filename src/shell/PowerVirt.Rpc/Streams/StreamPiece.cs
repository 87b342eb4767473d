namespace PowerVirt.Rpc.Streams;

/// <summary>What came over a stream: data, a hole of some length in bytes, or the end.</summary>
public readonly record struct StreamPiece(ReadOnlyMemory<byte> Data, long Hole, bool IsEnd)
{
    /// <summary>What even a hole takes while it waits.</summary>
    private const int LeastWeight = 96;

    public static StreamPiece End { get; } = new(default, 0, true);

    /// <summary>What it holds of a stream's bound.</summary>
    internal int Weight => LeastWeight + Data.Length;
}
