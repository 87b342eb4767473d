using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>A guest that runs: what devices are plugged into and taken out of.</summary>
/// <param name="Definition">As it runs, with aliases.</param>
/// <param name="Qemu">What its QEMU can do.</param>
/// <param name="Settings">The places it was started with.</param>
public sealed record RunningQemu(DomainDefinition Definition, QemuCapabilities Qemu, LaunchSettings Settings)
{
    // Its CPU is no longer to be decided.
    private static readonly CpuDecision.Accepted Cpu = new CpuDecision.Model(null, new CpuLine(null), null, "The guest runs.");

    /// <summary>The command line of the guest as if it started now; only parts of it are of use.</summary>
    internal PlanContext Context() => new(Definition, Qemu, Settings, Cpu);

    /// <summary>The same guest, whose disks keep the names of their block nodes when others come or go.</summary>
    internal RunningQemu Numbered() =>
        this with { Definition = Definition with { Devices = BlockNumbers.Written(Definition.Devices) } };

    internal LaunchPlan PlanOf(IEnumerable<Argument> arguments, IEnumerable<HostStep> steps) =>
        new(Definition.Name, Definition.Emulator ?? "", [.. arguments], [.. steps], [], Cpu);
}
