using System.Buffers.Binary;
using System.Text;
using PowerVirt.Fuzz.Wire;

namespace PowerVirt.Fuzz.Mutations;

/// <summary>Changes the bytes behind a type's name, most of all their numbers, and now and then the name.</summary>
/// <param name="other">Changes the bytes instead.</param>
internal sealed class ValueMutation(IMutation? other = null) : IMutation
{
    private static readonly string[] Names = [.. WireDecoder.All.Keys.Order(StringComparer.Ordinal)];

    public byte[]? Apply(byte[] input, Random random)
    {
        var start = input.AsSpan().IndexOf((byte)'\n') + 1;
        if (random.Next(32) == 0) return [.. Encoding.UTF8.GetBytes($"{Names[random.Next(Names.Length)]}\n"), .. input.AsSpan(start)];
        var bytes = input[start..];
        if (other is not null) return other.Apply(bytes, random) is { } changed ? [.. input.AsSpan(0, start), .. changed] : null;
        if (bytes.Length < 4) return null;
        var copy = (byte[])input.Clone();
        BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(start + (random.Next(bytes.Length / 4) * 4)), AwkwardNumber.Next(random));
        return copy;
    }
}
