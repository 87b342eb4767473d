namespace PowerVirt.Daemon.Policy;

/// <summary>What a call over the bus was answered with.</summary>
internal sealed record BusAnswer(string Signature, byte[] Body, bool BigEndian)
{
    public BusReader Reader() => new(Body, BigEndian);

    /// <summary>The first value, if it is text: that of an error is.</summary>
    public string Text() => Signature.StartsWith('s') ? Reader().Text() : "";

    /// <summary>The texts of an answer that is an array of them.</summary>
    public HashSet<string> Texts()
    {
        var reader = Reader();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var end = (int)Math.Min(reader.UInt32(), (uint)Body.Length) + sizeof(uint);
        while (reader.Position < end) texts.Add(reader.Text());
        return texts;
    }
}

/// <summary>A call over the bus was answered with an error.</summary>
internal sealed class BusException(string name, string message) : IOException($"{name}: {message}");
