using PowerVirt.Power.Hosts;
using PowerVirt.Testing;

namespace PowerVirt.Power.Tests;

/// <summary>Keeps docs/power-cpus.md true.</summary>
public class DocumentationTests
{
    private const string Page = "docs/power-cpus.md";

    [Fact]
    public void Table_of_generations_equals_the_code() => DocumentedBlock.Check(Page, "generations", TextTable.Markdown(
    [
        ["generation", "chips (PVR)", "Power ISA", "level", "threads per core", "guest MMU"],
        .. from generation in Generations.All
           let level = generation.Level
           where level is not null
           let chips = generation.Chips.Select(chip => $"{chip.Name} ({chip.Value.Family:x4})")
           select (string[])[generation.Name, string.Join(", ", chips), level.Isa, $"`{level}`", $"{level.MaxThreads}",
               level.NeedsHash ? "hash" : "radix or hash"],
    ]));

    [Fact]
    public void Table_of_hosts_equals_the_code() => DocumentedBlock.Check(Page, "hosts", TextTable.Markdown(
    [
        ["host", "what it is", .. CompatLevels.All.Select(level => $"`{level}`")],
        .. from host in NamedHosts.All
           where host.Facts.Cpu.Platform != HostPlatform.NotPower
           let cells = CompatLevels.All.Select(level => Cell(host, level))
           select (string[])[$"`{host.Name}`", host.Description, .. cells],
    ]));

    [Theory]
    [InlineData("<cpu mode='host-model'/>")]
    [InlineData("<cpu mode='host-model'>\n  <model>power8</model>\n</cpu>")]
    [InlineData("<cpu mode='host-passthrough'/>")]
    [InlineData("<cpu mode='custom' match='exact'>\n  <model>POWER9</model>\n</cpu>")]
    public void Every_example_of_the_page_is_here_to_be_tried(string xml) =>
        Assert.Contains(xml, File.ReadAllText(Repository.PathOf(Page)), StringComparison.Ordinal);

    private static string Cell(NamedHost host, CompatLevel level) =>
        Samples.Decide(host.Name, RequestedCpu.HostModel(level.Name)) is CpuDecision.Accepted || Newer(host, level)
            ? level == host.Facts.Cpu.NewestLevel ? "own" : "yes"
            : "-";

    // The table is about hosts, so each is asked with a QEMU that is new enough for it.
    private static bool Newer(NamedHost host, CompatLevel level) =>
        Samples.Decide(host.Name, RequestedCpu.HostModel(level.Name), qemu: Samples.Qemu100) is CpuDecision.Accepted;
}
