using PowerVirt.Domain;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Planning;

/// <summary>What must be so before a CPU can be chosen at all: the machine exists, and QEMU can run it as asked.</summary>
internal static class AcceleratorChecks
{
    public static IEnumerable<Problem> Of(DomainDefinition definition, HostFacts host, QemuCapabilities qemu)
    {
        // Where the host has no KVM that is the reason to give, and the CPU's decision gives it.
        if (definition.Type == VirtType.Kvm && host.Cpu.Kvm.Works && !qemu.KvmPresent)
        {
            yield return new Problem(ErrorCode.ConfigUnsupported, $"QEMU {qemu.Version} was built without KVM, and the guest asks for it.",
                new XmlPlace("/domain/@type", 0), "Take a QEMU with KVM, or emulate the guest with <domain type='qemu'> (--virt-type qemu).");
        }
        else if (definition.Type == VirtType.Qemu && qemu.Tcg is null)
        {
            yield return new Problem(ErrorCode.ConfigUnsupported, $"QEMU {qemu.Version} was built without emulation (TCG), and the guest asks for it.",
                new XmlPlace("/domain/@type", 0), "Take a QEMU with TCG, or run the guest with <domain type='kvm'> on a POWER host.");
        }

        var facts = qemu.Under(PlanContext.AcceleratorOf(definition)) ?? qemu.Kvm ?? qemu.Tcg;
        if (definition.Os.Machine is { } machine && facts?.Machine(machine) is null) yield return UnknownMachine(machine, facts, qemu);
    }

    private static Problem UnknownMachine(string machine, AcceleratorFacts? facts, QemuCapabilities qemu)
    {
        var family = MachineType.FamilyOf(machine);
        var others = facts?.Machines.Where(known => known.Family == family).Select(known => known.Name)
            .Order(StringComparer.Ordinal).ToArray() ?? [];
        return new Problem(ErrorCode.ConfigUnsupported, $"QEMU {qemu.Version} has no machine '{machine}'.",
            new XmlPlace("/domain/os/type/@machine", 0),
            others.Length > 0 ? $"It has {string.Join(", ", others)}." : "`powervirt host` lists the machines it has.");
    }
}
