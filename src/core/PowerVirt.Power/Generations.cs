using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PowerVirt.Power;

/// <summary>The table of CPU generations, oldest first.</summary>
/// <remarks>
/// Names, vendors and PVRs are those of libvirt's ppc64 CPU map; the chips' names are QEMU's (target/ppc/cpu-models.h).
/// </remarks>
public static class Generations
{
    public static readonly Generation Power6 = new("POWER6", "IBM", CompatLevels.Power6, 2, "power6",
        new ChipFamily("POWER6", 0x003e0000, CompatLevels.Power6));

    // To QEMU and KVM every POWER7 knows power7+, since its PCR is that of power7 (QEMU, target/ppc/cpu_init.c).
    public static readonly Generation Power7 = new("POWER7", "IBM", CompatLevels.Power7, 4, "power7",
        new ChipFamily("POWER7", 0x003f0000, CompatLevels.Power7Plus),
        new ChipFamily("POWER7+", 0x004a0000, CompatLevels.Power7Plus));

    public static readonly Generation Power8 = new("POWER8", "IBM", CompatLevels.Power8, 8, "power8",
        new ChipFamily("POWER8", 0x004d0000, CompatLevels.Power8),
        new ChipFamily("POWER8E", 0x004b0000, CompatLevels.Power8),
        new ChipFamily("POWER8NVL", 0x004c0000, CompatLevels.Power8));

    public static readonly Generation Power9 = new("POWER9", "IBM", CompatLevels.Power9, 8, "power9",
        new ChipFamily("POWER9", 0x004e0000, CompatLevels.Power9));

    public static readonly Generation Power10 = new("POWER10", "IBM", CompatLevels.Power10, 8, "power10",
        new ChipFamily("POWER10", 0x00800000, CompatLevels.Power10));

    public static readonly Generation Power11 = new("POWER11", "IBM", CompatLevels.Power11, 8, "power11",
        new ChipFamily("POWER11", 0x00820000, CompatLevels.Power11));

    public static readonly Generation E5500 = new("POWERPC_e5500", "Freescale", null, 1, "e5500",
        new ChipFamily("e5500", 0x80240000, null));

    public static readonly Generation E6500 = new("POWERPC_e6500", "Freescale", null, 2, "e6500",
        new ChipFamily("e6500", 0x80400000, null));

    /// <summary>All generations, oldest first, then the Freescale ones.</summary>
    public static ImmutableArray<Generation> All { get; } =
        [Power6, Power7, Power8, Power9, Power10, Power11, E5500, E6500];

    /// <summary>Finds a generation by libvirt's exact name (<c>POWER9</c>); legacy names are not folded.</summary>
    public static bool TryByName(string? name, [NotNullWhen(true)] out Generation? generation)
    {
        generation = All.FirstOrDefault(candidate => candidate.Name == name);
        return generation is not null;
    }

    /// <summary>
    /// The generation of libvirt's name or of a legacy one (<c>POWER8_v1.0</c>); null where there is none.
    /// </summary>
    public static Generation? ByName(string name) =>
        TryByName(FoldLegacy(name), out var generation) ? generation : null;

    /// <summary>The generation's name for a name that libvirt used before 1.2.19; any other name as it is.</summary>
    public static string FoldLegacy(string name) => name switch
    {
        "POWER7_v2.1" or "POWER7_v2.3" or "POWER7+_v2.1" => "POWER7",
        "POWER8_v1.0" => "POWER8",
        _ => name,
    };

    /// <summary>
    /// The generation of a name that QEMU takes for a CPU, in any case and with a revision (<c>power8nvl_v1.0</c>);
    /// null where the name is not that of a generation (<c>970mp</c>).
    /// </summary>
    public static Generation? ByQemuModel(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower.IndexOf("_v", StringComparison.Ordinal) is > 0 and var revision) lower = lower[..revision];
        if (lower.StartsWith("powerpc_", StringComparison.Ordinal)) lower = lower["powerpc_".Length..];
        if (lower == "power7p") return Power7;
        return All.FirstOrDefault(generation => generation.QemuModel == lower || generation.Chips.Any(
            chip => string.Equals(chip.Name, lower, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The chip family of a PVR of any revision; null where no generation has it.</summary>
    public static ChipFamily? ChipByPvr(Pvr pvr) =>
        All.SelectMany(generation => generation.Chips).FirstOrDefault(chip => chip.Matches(pvr));

    /// <summary>Finds a generation by PVR; a revision nobody has seen yet belongs to its family's generation.</summary>
    public static bool TryByPvr(Pvr pvr, [NotNullWhen(true)] out Generation? generation)
    {
        generation = All.FirstOrDefault(candidate => candidate.Chips.Any(chip => chip.Matches(pvr)));
        return generation is not null;
    }

    /// <summary>The generation of a PVR.</summary>
    /// <exception cref="FormatException">No generation has the family; the message shows the PVR.</exception>
    public static Generation ByPvr(Pvr pvr) =>
        TryByPvr(pvr, out var generation) ? generation : throw new FormatException(UnknownFamily(pvr));

    /// <summary>The sentence for a PVR that belongs to no generation.</summary>
    public static string UnknownFamily(Pvr pvr) => $"Cannot find CPU model with PVR {pvr}: its family is not known.";
}
