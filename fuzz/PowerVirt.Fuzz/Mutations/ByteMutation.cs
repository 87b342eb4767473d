using System.Text;

namespace PowerVirt.Fuzz.Mutations;

/// <summary>Damages bytes wherever they are: flips, cuts, repeats, splices and awkward numbers.</summary>
/// <param name="corpus">What is spliced in.</param>
/// <param name="words">What readers of this sort look for.</param>
internal sealed class ByteMutation(IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words) : IMutation
{
    private const int LongestCopy = 4096;

    public byte[]? Apply(byte[] input, Random random)
    {
        var at = random.Next(input.Length + 1);
        var length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), input.Length - at);
        return random.Next(8) switch
        {
            0 => Flipped(input, random),
            1 => Replaced(input, at, length, []),
            2 => Replaced(input, at, 0, input.AsSpan(at, Math.Min(length, LongestCopy))),
            3 => Replaced(input, at, 0, Encoding.UTF8.GetBytes(words[random.Next(words.Count)])),
            4 => Replaced(input, at, length, Piece(random)),
            5 => Replaced(input, at, Math.Min(length, 1), [(byte)random.Next(256)]),
            6 => input[..at],
            _ => WithNumber(input, at, random),
        };
    }

    private static byte[]? Flipped(byte[] input, Random random)
    {
        if (input.Length == 0) return null;
        var copy = (byte[])input.Clone();
        for (var i = random.Next(1, 4); i > 0; i--) copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private ReadOnlySpan<byte> Piece(Random random)
    {
        var other = corpus[random.Next(corpus.Count)];
        if (other.Length == 0) return [];
        var at = random.Next(other.Length);
        return other.AsSpan(at, Math.Min(random.Next(1, LongestCopy), other.Length - at));
    }

    /// <summary>The next number from a place on becomes an awkward one.</summary>
    private static byte[]? WithNumber(byte[] input, int at, Random random)
    {
        var offset = input.AsSpan(at).IndexOfAnyInRange((byte)'0', (byte)'9');
        if (offset < 0) return null;
        var rest = input.AsSpan(at + offset).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var length = rest < 0 ? input.Length - at - offset : rest;
        return Replaced(input, at + offset, length, Encoding.ASCII.GetBytes(AwkwardText.Number(random)));
    }

    private static byte[] Replaced(byte[] input, int at, int length, ReadOnlySpan<byte> replacement) =>
        [.. input.AsSpan(0, at), .. replacement, .. input.AsSpan(at + length)];
}
