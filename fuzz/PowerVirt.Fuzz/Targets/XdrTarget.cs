using System.Text;
using PowerVirt.Fuzz.Mutations;
using PowerVirt.Fuzz.Wire;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Fuzz.Targets;

/// <summary>Every value of the wire, from bytes that are not quite one. An input is the type's name, a line end, the bytes.</summary>
internal sealed class XdrTarget : FuzzTarget
{
    private const int AllowedAtAll = 64 << 10;

    /// <summary>Bytes of memory for each byte that came: an empty string of four bytes has an object and its place.</summary>
    private const int AllowedForEach = 40;

    public override string Name => "xdr";

    public override string Extension => ".txt";

    public override IReadOnlyList<string> Seeds => ["golden/wire"];

    /// <summary>The samples of a dump: a name at the beginning of a line, the bytes after an equals sign.</summary>
    public override IEnumerable<byte[]> InputsOf(byte[] file)
    {
        var name = "";
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n'))
        {
            if (line.StartsWith("  = ", StringComparison.Ordinal))
                yield return [.. Encoding.UTF8.GetBytes($"{name}\n"), .. Convert.FromHexString(line[4..])];
            else if (WireDecoder.All.ContainsKey(line)) name = line;
        }
    }

    public override IReadOnlyList<IMutation> Mutations(IReadOnlyList<byte[]> corpus) =>
        [new ValueMutation(), new ValueMutation(new ByteMutation(corpus, ["\0\0\0\u0001", "\0\0\0\0", "\u00ff\u00ff\u00ff\u00ff", "\u0080"]))];

    public override string Run(byte[] input)
    {
        var end = input.AsSpan().IndexOf((byte)'\n');
        var name = end < 0 ? "" : Encoding.UTF8.GetString(input.AsSpan(0, end));
        if (!WireDecoder.All.TryGetValue(name, out var decoder)) return "no such type";
        var bytes = input.AsSpan(end + 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var (value, length) = decoder.Decode(bytes);
            CheckMemory(before, bytes.Length);
            CheckAgain(decoder, value, bytes[..length]);
            return $"{name} {length.CompareTo(bytes.Length)}";
        }
        catch (XdrException refused)
        {
            CheckMemory(before, bytes.Length);
            return $"{name} {refused.Message.Split(' ')[^1]}";
        }
    }

    private static void CheckMemory(long before, int length) =>
        Must(GC.GetAllocatedBytesForCurrentThread() - before < AllowedAtAll + ((long)length * AllowedForEach), "a value takes more memory than its bytes allow");

    /// <summary>What was read is written as it came, but for bytes that mean nothing.</summary>
    private static void CheckAgain(WireDecoder decoder, IXdr value, ReadOnlySpan<byte> came)
    {
        if (Encode(value) is not { } again)
        {
            Must(decoder.HasCharacters, "what was read cannot be written");
            return;
        }

        var (second, length) = decoder.Decode(again);
        Must(length == again.Length && again.AsSpan().SequenceEqual(Encode(second)), "what was written is read differently");
        if (decoder.HasCharacters) return;
        Must(again.Length == came.Length, "what was read is written in another length");
        // Only what fills up to four bytes may differ: it is zero now.
        for (var i = 0; i < came.Length; i++) Must(again[i] == came[i] || again[i] == 0, "what was read is written differently");
    }

    private static byte[]? Encode(IXdr value)
    {
        try
        {
            using var writer = new XdrWriter(FrameLimits.Message);
            value.Encode(writer);
            return writer.Written.ToArray();
        }
        catch (XdrException)
        {
            return null;
        }
    }
}
