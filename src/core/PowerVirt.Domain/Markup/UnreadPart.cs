namespace PowerVirt.Domain.Markup;

/// <summary>A part of a document that nobody asked for.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Repeats">Whether it is one too many: an element of the same name has been read before it.</param>
public readonly record struct UnreadPart(XmlPlace Place, bool Repeats)
{
    /// <summary>What is wrong with it, for the middle of a sentence.</summary>
    public string Fault => Repeats ? "is given more than once; only the first counts" : "is not known here and has no effect";
}
