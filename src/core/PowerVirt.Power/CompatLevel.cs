namespace PowerVirt.Power;

/// <summary>An ISA level that a guest can be held to, under the lower case name that QEMU takes.</summary>
/// <remarks>
/// The rows are those of QEMU's compat_table (target/ppc/compat.c), in its order; <see cref="CompatLevels"/> holds
/// them.
/// </remarks>
public sealed class CompatLevel
{
    internal CompatLevel(
        int order, string name, uint logicalPvr, string isa, int maxThreads, bool needsHash, string brings)
    {
        Order = order;
        Name = name;
        LogicalPvr = new Pvr(logicalPvr);
        Isa = isa;
        MaxThreads = maxThreads;
        NeedsHash = needsHash;
        Brings = brings;
    }

    /// <summary>The place in the table; levels are ordered by it and not by the number of the logical PVR.</summary>
    public int Order { get; }

    /// <summary>As QEMU and <c>&lt;model&gt;</c> take it: <c>power8</c>.</summary>
    public string Name { get; }

    /// <summary>What a guest finds in the device tree's <c>cpu-version</c> once it has agreed to the level.</summary>
    public Pvr LogicalPvr { get; }

    /// <summary>The version of the Power ISA, such as <c>2.07</c>.</summary>
    public string Isa { get; }

    /// <summary>The most threads that a core of the guest can have.</summary>
    public int MaxThreads { get; }

    /// <summary>
    /// Whether the level knows no radix MMU, so that its guests need a hash page table from the host.
    /// </summary>
    public bool NeedsHash { get; }

    /// <summary>What the level's instruction set has that the one before lacks; empty where that is nothing.</summary>
    public string Brings { get; }

    // A level that is not known is neither above nor below any.
    public static bool operator <(CompatLevel? left, CompatLevel? right) => left?.Order < right?.Order;

    public static bool operator >(CompatLevel? left, CompatLevel? right) => left?.Order > right?.Order;

    public static bool operator <=(CompatLevel? left, CompatLevel? right) => left?.Order <= right?.Order;

    public static bool operator >=(CompatLevel? left, CompatLevel? right) => left?.Order >= right?.Order;

    public override string ToString() => Name;
}
