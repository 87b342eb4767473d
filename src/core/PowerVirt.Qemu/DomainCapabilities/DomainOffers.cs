using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.DomainCapabilities;

/// <summary>Says what guests may ask of a QEMU.</summary>
public static class DomainOffers
{
    // None of the rest exists on POWER.
    private static readonly ImmutableArray<OfferSection> Features =
    [
        new("gic", false), new("vmcoreinfo", false), new("genid", false), new("backingStoreInput", true), new("backup", true),
        new("async-teardown", false), new("ps2", false), new("sev", false), new("sgx", false), new("launchSecurity", false),
    ];

    /// <summary>Why there is nothing to offer; null where there is.</summary>
    /// <param name="qemu">The QEMU.</param>
    /// <param name="emulator">Its program.</param>
    /// <param name="guest">The guests' architecture.</param>
    /// <param name="accelerator">The guests' accelerator.</param>
    /// <param name="machine">A machine or its alias; null means QEMU's default one.</param>
    /// <param name="host">The host they are to run on.</param>
    public static Problem? Refusal(
        QemuCapabilities qemu,
        string emulator,
        Architecture guest,
        Accelerator accelerator,
        string? machine,
        HostFacts host)
    {
        if (!Architecture.TryParse(qemu.Target, out var emulated) || !guest.CanRunNatively(emulated))
        {
            return Refused($"{emulator} emulates {qemu.Target} and runs no {guest} guests.", $"Name {guest.Emulator}, or none.",
                $"Emulator '{emulator}' does not support arch '{guest}'");
        }

        if (qemu.Under(accelerator) is not { } facts) return NotAccelerated(emulator, accelerator, host.Cpu.Kvm);
        return machine is null || facts.Machine(machine) is not null ? null
            : Refused($"{emulator} has no machine '{machine}'.", "'virsh capabilities' lists its machines.",
                $"the machine '{machine}' is not supported by emulator '{emulator}'");
    }

    /// <summary>The offer, where nothing is refused.</summary>
    /// <param name="qemu">The QEMU.</param>
    /// <param name="emulator">Its program.</param>
    /// <param name="guest">The guests' architecture.</param>
    /// <param name="accelerator">The guests' accelerator.</param>
    /// <param name="machine">A machine or its alias; null means QEMU's default one.</param>
    /// <param name="host">The host they are to run on.</param>
    /// <param name="means">What that host has for them.</param>
    public static DomainOffer Of(
        QemuCapabilities qemu,
        string emulator,
        Architecture guest,
        Accelerator accelerator,
        string? machine,
        HostFacts host,
        HostMeans means)
    {
        var facts = qemu.Under(accelerator) ?? qemu.Kvm ?? qemu.Tcg ?? AcceleratorFacts.None;
        var type = machine is null ? facts.DefaultMachine : facts.Machine(machine);
        var name = type?.Name ?? machine ?? guest.DefaultMachine ?? "none";
        return new DomainOffer(
            emulator,
            accelerator == Accelerator.Kvm ? "kvm" : "qemu",
            name,
            guest.Name,
            MaximumVcpus(qemu.Under(accelerator)?.Machine(name), accelerator, means))
        {
            Firmware = means.Firmware,
            Cpu = CpuOffers.Of(qemu, guest, accelerator, name, host, means.AddressBits),
            MemoryBacking = new OfferSection("memoryBacking", Supported: true, new OfferChoice("sourceType",
                qemu.HasObject("memory-backend-memfd") ? ["file", "anonymous", "memfd"] : ["file", "anonymous"])),
            Devices = DeviceOffers.Of(qemu, name, means),
            Features = Features,
        };
    }

    private static Problem NotAccelerated(string emulator, Accelerator accelerator, KvmSupport kvm) =>
        accelerator == Accelerator.Kvm
            ? Refused("This host does not accelerate guests.",
                $"{(kvm.Reason is { } reason ? $"There is no KVM, for {reason}" : $"{emulator} cannot use KVM")}; ask for qemu.",
                $"the accel 'kvm' is not supported by '{emulator}' on this host")
            : Refused($"{emulator} does not emulate guests.", "Ask for kvm.",
                $"the accel 'tcg' is not supported by '{emulator}' on this host");

    private static Problem Refused(string message, string remedy, string libvirt) =>
        new(ErrorCode.InvalidArgument, message, Remedy: remedy) { LibvirtText = $"invalid argument: {libvirt}" };

    private static long? MaximumVcpus(MachineType? machine, Accelerator accelerator, HostMeans means) =>
        machine is not { MaxCpus: > 0 } ? null
        : accelerator == Accelerator.Kvm && means.MaximumVcpus is { } most ? Math.Min(machine.MaxCpus, most)
        : machine.MaxCpus;
}
