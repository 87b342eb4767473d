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

    // A machine has its alias right behind it, so that both names are found and the first is one that stays what it is.
    private static ImmutableArray<OfferedMachine> MachinesOf(AcceleratorFacts facts) =>
    [
        .. facts.Machines.OrderByDescending(machine => machine.IsDefault).SelectMany<MachineType, OfferedMachine>(machine =>
            machine.Alias is { } alias ? [Offer(machine, alias: null), Offer(machine, alias)] : [Offer(machine, alias: null)]),
    ];

    private static OfferedMachine Offer(MachineType machine, string? alias) => new(
        alias ?? machine.Name,
        alias is null ? null : machine.Name,
        machine.MaxCpus > 0 ? machine.MaxCpus : null,
        machine.IsDeprecated);
}
