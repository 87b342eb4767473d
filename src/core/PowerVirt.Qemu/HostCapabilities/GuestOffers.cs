using System.Collections.Immutable;
using PowerVirt.Domain.Capabilities;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.HostCapabilities;

/// <summary>Says which guests a QEMU runs, in the terms of the host's capabilities.</summary>
public static class GuestOffers
{
    /// <summary>What every guest's definition may say.</summary>
    private static readonly ImmutableArray<OfferedFeature> Features =
    [
        new("cpuselection"),
        new("deviceboot"),
        new("disksnapshot", IsDefault: true, CanToggle: false),
        new("externalSnapshot"),
    ];

    /// <summary>The offer for one architecture of guests.</summary>
    public static GuestSupport Of(QemuCapabilities qemu, string emulator, Architecture architecture) =>
        new("hvm", architecture.Name, architecture.WordSize)
        {
            Emulator = emulator,
            Machines = MachinesOf(qemu.Kvm ?? qemu.Tcg ?? AcceleratorFacts.None),
            Domains = qemu.Kvm is null ? [new OfferedDomain("qemu")] : [new OfferedDomain("qemu"), new OfferedDomain("kvm")],
            Features = Features,
        };

    // An alias stands for a machine in its place; the machine itself comes at the end, so that both names are found.
    private static ImmutableArray<OfferedMachine> MachinesOf(AcceleratorFacts facts)
    {
        var machines = facts.Machines.OrderByDescending(machine => machine.IsDefault).ToArray();
        return
        [
            .. machines.Select(machine => Offer(machine, machine.Alias)),
            .. machines.Where(machine => machine.Alias is not null).Select(machine => Offer(machine, alias: null)),
        ];
    }

    private static OfferedMachine Offer(MachineType machine, string? alias) => new(
        alias ?? machine.Name,
        alias is null ? null : machine.Name,
        machine.MaxCpus > 0 ? machine.MaxCpus : null,
        machine.IsDeprecated);
}
