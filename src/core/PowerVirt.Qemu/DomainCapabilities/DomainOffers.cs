using System.Collections.Immutable;
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

    private static long? MaximumVcpus(MachineType? machine, Accelerator accelerator, HostMeans means) =>
        machine is not { MaxCpus: > 0 } ? null
        : accelerator == Accelerator.Kvm && means.MaximumVcpus is { } most ? Math.Min(machine.MaxCpus, most)
        : machine.MaxCpus;
}
