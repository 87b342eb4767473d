using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PowerVirt.Power;

/// <summary>The table of compat levels, oldest first.</summary>
/// <remarks>QEMU, target/ppc/compat.c and cpu-models.h; the logical PVRs are PAPR's.</remarks>
public static class CompatLevels
{
    public static readonly CompatLevel Power6 =
        new(0, "power6", 0x0f000002, "2.05", 2, true, "AltiVec and decimal floating point");
    public static readonly CompatLevel Power7 = new(1, "power7", 0x0f000003, "2.06", 4, true, "VSX");

    /// <summary>
    /// The one level whose logical PVR is out of order: it is numerically above that of every later one.
    /// </summary>
    public static readonly CompatLevel Power7Plus = new(2, "power7+", 0x0f100003, "2.06+", 4, true, "");
    public static readonly CompatLevel Power8 =
        new(3, "power8", 0x0f000004, "2.07", 8, true,
            "vector crypto, transactional memory and what little-endian distributions need");

    public static readonly CompatLevel Power9 =
        new(4, "power9", 0x0f000005, "3.0", 8, false, "the radix MMU, XIVE and ISA 3.0 instructions");

    public static readonly CompatLevel Power10 =
        new(5, "power10", 0x0f000006, "3.1", 8, false, "prefixed instructions and MMA");
    public static readonly CompatLevel Power11 = new(6, "power11", 0x0f000007, "3.1", 8, false, "");

    /// <summary>All levels, oldest first.</summary>
    public static ImmutableArray<CompatLevel> All { get; } =
        [Power6, Power7, Power7Plus, Power8, Power9, Power10, Power11];

    /// <summary>Finds a level by its exact name; names are lower case.</summary>
    public static bool TryParse(string? name, [NotNullWhen(true)] out CompatLevel? level)
    {
        level = All.FirstOrDefault(candidate => candidate.Name == name);
        return level is not null;
    }

    /// <summary>Whether a name is that of a level newer than all there are, which no host can have: <c>power12</c>.</summary>
    public static bool IsToCome(string name) => Number(name) > Number(All[^1].Name);

    /// <summary>The level behind a logical PVR; null where no level has it.</summary>
    public static CompatLevel? ByLogicalPvr(Pvr pvr) => All.FirstOrDefault(level => level.LogicalPvr == pvr);

    /// <summary>
    /// The exact name that a misspelt one most likely means, such as <c>power8</c> for <c>POWER8</c>; else null.
    /// </summary>
    public static CompatLevel? Meant(string name)
    {
        var plain = name.Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);
        if (plain.StartsWith('p') && !plain.StartsWith("power", StringComparison.Ordinal)) plain = $"power{plain[1..]}";
        if (TryParse(plain, out var level)) return level;
        return Generations.ByQemuModel(plain)?.Level;
    }

    private static int Number(string name) =>
        name.StartsWith("power", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan("power".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
