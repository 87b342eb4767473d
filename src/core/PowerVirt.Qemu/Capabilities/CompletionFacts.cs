using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Says what completion needs to know of a QEMU, for one definition on one host.</summary>
public static class CompletionFacts
{
    /// <param name="qemu">The QEMU that the guest is to run on.</param>
    /// <param name="domain">The guest, for its machine and accelerator.</param>
    /// <param name="host">The host it is to run on.</param>
    /// <param name="emulator">The program's path.</param>
    public static MachineFacts MachineFacts(
        this QemuCapabilities qemu, DomainDefinition domain, HostFacts host, string emulator)
    {
        var accelerator = domain.Type == VirtType.Kvm ? Accelerator.Kvm : Accelerator.Tcg;
        var machine = domain.Os.Machine ?? (domain.Os.Architecture ?? Architecture.Ppc64Le).DefaultMachine!;
        var facts = qemu.Under(accelerator) ?? qemu.Kvm ?? qemu.Tcg;
        var names = (facts ?? AcceleratorFacts.None).Names;

        // A 32-bit board has one CPU, which nobody has to name.
        return new MachineFacts(
            host.Cpu.Architecture,
            emulator,
            names.Aliases,
            names.All,
            qemu.HasDevice,
            domain.Os.Architecture == Architecture.Ppc
                ? null
                : DefaultCpu(qemu.CpuFacts(machine, accelerator), host.Cpu, accelerator))
        {
            MaximumVcpus = (uint?)facts?.Machine(machine)?.MaxCpus,
        };
    }

    // Under KVM the machine's default is of use only where the host is of that generation; else no model is written
    // down and the guest runs in the host's native mode.
    private static string? DefaultCpu(QemuCpuFacts facts, HostCpu host, Accelerator accelerator) =>
        accelerator == Accelerator.Tcg || host.Raw is null || host.Raw.Name == facts.DefaultModel
            ? facts.DefaultModel
            : null;
}
