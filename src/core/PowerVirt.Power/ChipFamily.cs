namespace PowerVirt.Power;

/// <summary>One family of chips within a generation, known by the upper half of its PVR.</summary>
/// <param name="Name">Such as <c>POWER8NVL</c>.</param>
/// <param name="Value">The PVR with the bits outside <paramref name="Mask"/> zero.</param>
/// <param name="Mask">Which bits of a PVR tell the family; the rest is the revision.</param>
/// <param name="Level">The newest compat level that these chips have; null where they know no compat mode.</param>
public sealed record ChipFamily(string Name, Pvr Value, uint Mask, CompatLevel? Level)
{
    internal ChipFamily(string name, uint value, CompatLevel? level) : this(name, new Pvr(value), 0xffff0000, level)
    {
    }

    /// <summary>Whether a chip of any revision belongs to this family.</summary>
    public bool Matches(Pvr pvr) => (pvr.Value & Mask) == Value.Value;
}
