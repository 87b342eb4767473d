using PowerVirt.Power.Spapr;
using PowerVirt.Testing;

namespace PowerVirt.Power.Tests;

/// <summary>Prints the tables that everything else hangs on.</summary>
public class GenerationsGoldenTests
{
    [Fact]
    public void The_tables_are_as_written_down() => GoldenFile.Check("power/generations.txt", $"""
        Generations and their chips
        {TextTable.Of([
            ["generation", "vendor", "chip", "pvr", "mask", "reaches", "threads", "qemu"],
            .. from generation in Generations.All
               from chip in generation.Chips
               select (string[])[generation.Name, generation.Vendor, chip.Name, $"{chip.Value}", $"0x{chip.Mask:x8}",
                   chip.Level?.Name ?? "-", $"{generation.ThreadsPerCore}", generation.QemuModel]])}
        Compat levels
        {TextTable.Of([
            ["level", "logical pvr", "isa", "threads", "mmu", "brings"],
            .. CompatLevels.All.Select(level => (string[])[
                level.Name, $"{level.LogicalPvr}", level.Isa, $"{level.MaxThreads}",
                level.NeedsHash ? "hash" : "radix or hash", level.Brings.Length > 0 ? level.Brings : "-"])])}
        Capabilities of pseries
        {TextTable.Of([
            ["property", "libvirt", "values", "default", "from", "tcg warns", "meaning"],
            .. SpaprCapabilities.All.Select(row => (string[])[
                row.Property, row.Element ?? "-", string.Join(",", row.Values), row.Default,
                row.Since?.Name ?? "any", row.TcgWarns ? "yes" : "-", row.Meaning])])}
        """.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
}
