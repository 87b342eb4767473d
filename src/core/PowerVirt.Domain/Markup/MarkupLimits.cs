namespace PowerVirt.Domain.Markup;

/// <summary>How much XML is accepted from somebody we do not trust.</summary>
/// <param name="Characters">Length of the whole document.</param>
/// <param name="Depth">Nesting; a backing chain of 200 images is the deepest honest use.</param>
/// <param name="Elements">Elements in all.</param>
/// <param name="Attributes">Attributes of one element.</param>
public sealed record MarkupLimits(int Characters, int Depth, int Elements, int Attributes)
{
    /// <summary>How many problems of one document are reported: more than anybody reads.</summary>
    public const int Problems = 200;

    /// <summary>4 MiB is libvirt's own bound for a string on the wire.</summary>
    public static MarkupLimits Default { get; } = new(4 << 20, 256, 100_000, 64);
}
