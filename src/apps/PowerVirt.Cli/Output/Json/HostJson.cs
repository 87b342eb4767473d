using System.Text.Json;
using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Qemus;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Pools;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>host --json</c>; facts has the shape of a host-facts file.</summary>
internal sealed record HostJson(
    string Cpu,
    JsonElement Facts,
    IReadOnlyList<string> Levels,
    IReadOnlyList<AcceleratorAnswer> Accelerators,
    IReadOnlyList<QemuJson> Qemus)
{
    public static HostJson Of(
        HostFacts facts, IReadOnlyList<AcceleratorAnswer> accelerators, IEnumerable<QemuReport> qemus)
    {
        using var document = JsonDocument.Parse(HostFactsFile.Format(facts));
        return new HostJson(facts.Cpu.Described, document.RootElement.Clone(),
            [.. PoolLevel.LevelsOf(facts.Cpu).Select(level => level.Name)], accelerators,
            [.. qemus.Select(QemuJson.Of)]);
    }
}

/// <summary>One QEMU of the host; problem says why the rest is empty.</summary>
internal sealed record QemuJson(
    string Path,
    string? Version,
    string? Package,
    string? Target,
    IReadOnlyList<string> Accelerators,
    string? CompatForm,
    IReadOnlyList<string> Levels,
    string? NewestPseries,
    string? Problem)
{
    public static QemuJson Of(QemuReport qemu) => new(
        qemu.Path, qemu.Capabilities?.Version.ToString(), qemu.Capabilities?.Package, qemu.Capabilities?.Target,
        qemu.Accelerators, qemu.CompatForm, qemu.Levels, qemu.NewestPseries, qemu.Problem?.Message);
}
