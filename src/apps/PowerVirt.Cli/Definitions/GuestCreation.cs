using System.Collections.Immutable;
using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Qemus;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Creation;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Spapr;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Definitions;

/// <summary>Designs a guest for a host and its QEMU, and checks what came out as any other definition is checked.</summary>
/// <param name="hosts">Finds the host.</param>
/// <param name="qemus">Finds the QEMU.</param>
/// <param name="pipeline">Checks the definition.</param>
/// <param name="seed">Invents what tells the guest from others.</param>
internal sealed class GuestCreation(HostChoice hosts, QemuChoice qemus, Pipeline pipeline, Func<CompletionSeed> seed)
{
    /// <summary>The definition, and how far it comes on the road to a start.</summary>
    /// <param name="asked">What the guest is to be.</param>
    /// <param name="settings">Places of a start, for the check.</param>
    /// <param name="listen">Starts to listen for interruptions.</param>
    /// <exception cref="VmException">There is no host or QEMU to ask.</exception>
    public async Task<(string Text, Prepared Prepared)> CreateAsync(
        NewGuest asked, Func<string, LaunchSettings> settings, Func<CancellationToken> listen)
    {
        var host = hosts.Find(asked.Host);
        var type = asked.Type ?? (host.Facts.Cpu.Kvm.Works ? VirtType.Kvm : VirtType.Qemu);
        var sketch = new DomainDefinition
        {
            Type = type,
            Name = asked.Name,
            Os = new Domain.OperatingSystem { Architecture = asked.Architecture },
        };
        var qemu = await qemus.FindAsync(asked.Qemu, sketch, host, listen());
        var text = DomainXml.Format(GuestDesign.Of(Wish(asked, type, host.Facts, qemu)));
        var request = new PlanRequest($"{asked.Name}.xml", type, asked.Host, asked.Qemu, settings);
        return (text, await pipeline.PrepareAsync(request, DomainXml.Parse(text), listen));
    }

    private GuestWish Wish(NewGuest asked, VirtType type, HostFacts host, ChosenQemu qemu)
    {
        var accelerator = type == VirtType.Kvm ? Accelerator.Kvm : Accelerator.Tcg;
        var known = qemu.Capabilities.Under(accelerator) ?? qemu.Capabilities.Kvm ?? qemu.Capabilities.Tcg;
        var machine = known?.Machine(asked.Machine)?.Name ?? asked.Machine;
        return new GuestWish
        {
            Name = asked.Name,
            Seed = seed(),
            Type = type,
            Architecture = asked.Architecture,
            Machine = machine,
            // Only a program that was named here is this guest's own; the usual one is found on every host.
            Emulator = asked.Qemu is not null && qemu.Recording is null ? qemu.Emulator : null,
            Memory = asked.Memory,
            Vcpus = asked.Vcpus,
            Level = asked.Level,
            Settings = Settings(asked, machine, accelerator, host, qemu.Capabilities),
            Disks = asked.Disks,
            Cdroms = asked.Cdroms,
            Networks = asked.Networks,
            Kernel = asked.Kernel,
            Initrd = asked.Initrd,
            CommandLine = asked.CommandLine,
            Vnc = asked.Vnc,
        };
    }

    private static ImmutableArray<SpaprSetting> Settings(
        NewGuest asked, string machine, Accelerator accelerator, HostFacts host, QemuCapabilities qemu)
    {
        var decision = CpuResolution.Resolve(
            host.Cpu, new RequestedCpu(CpuMode.HostModel) { Model = asked.Level?.Name }, accelerator,
            qemu.CpuFacts(machine, accelerator), asked.Architecture, MachineKinds.Of(machine));
        // Where the CPU is refused, the check says so.
        if (decision is not CpuDecision.Accepted { Guest: { } guest }) return [];
        return (guest.Ceiling ?? guest.Generation.Level) is not { } level ? []
            : [.. SpaprCapabilities.SafeUnder(accelerator, level, host.Capabilities)
                .Where(setting => qemu.HasMachineProperty(machine, setting.Capability.Property))];
    }
}
