using System.Buffers.Binary;
using PowerVirt.Wire.Framing;

namespace PowerVirt.Fuzz.Mutations;

/// <summary>Leaves frames whole: changes their headers and payloads, repeats them, and puts others between them.</summary>
/// <param name="corpus">Whose frames come between.</param>
internal sealed class FrameMutation(IReadOnlyList<byte[]> corpus) : IMutation
{
    private const int MostRepeats = 400;

    public byte[]? Apply(byte[] input, Random random)
    {
        var frames = Split(input);
        if (frames.Count == 0) return null;
        var at = random.Next(frames.Count);
        switch (random.Next(6))
        {
            case 0: frames.Insert(at, Frame(random)); break;
            case 1: frames.RemoveAt(at); break;
            case 2: frames.InsertRange(at, Enumerable.Repeat(frames[at], random.Next(1, MostRepeats))); break;
            case 3: frames[at] = Resized(frames[at], random); break;
            default: Change(frames[at], random); break;
        }

        return [.. frames.SelectMany(frame => frame)];
    }

    private static List<byte[]> Split(byte[] input)
    {
        var frames = new List<byte[]>();
        for (var at = 0; input.Length - at >= FrameHeader.Size;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(input.AsSpan(at));
            if (length < FrameHeader.Size || length > input.Length - at) break;
            frames.Add(input[at..(at + (int)length)]);
            at += (int)length;
        }

        return frames;
    }

    private byte[] Frame(Random random)
    {
        var frames = Split(corpus[random.Next(corpus.Count)]);
        return frames.Count > 0 ? frames[random.Next(frames.Count)] : [];
    }

    /// <summary>A number of the header or of the payload.</summary>
    private static void Change(byte[] frame, Random random)
    {
        if (frame.Length < FrameHeader.Size) return;
        var place = random.Next(2) == 0 ? random.Next(1, 7) : random.Next(1, frame.Length / 4);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(place * 4), AwkwardNumber.Next(random));
    }

    private static byte[] Resized(byte[] frame, Random random)
    {
        var length = Math.Max(frame.Length + random.Next(-64, 512), FrameHeader.Size);
        var other = new byte[length];
        frame.AsSpan(0, Math.Min(length, frame.Length)).CopyTo(other);
        BinaryPrimitives.WriteInt32BigEndian(other, length);
        return other;
    }
}
