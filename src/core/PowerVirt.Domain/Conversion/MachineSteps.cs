using PowerVirt.Power;

namespace PowerVirt.Domain.Conversion;

/// <summary>Architecture, machine, emulator and CPU of another world.</summary>
internal static class MachineSteps
{
    public static IEnumerable<ConversionStep> Of(DomainDefinition domain)
    {
        var isForeign = domain.Os.Architecture is { IsPower: false };
        if (isForeign)
        {
            yield return Step(
                "/domain/os/type/@arch", $"Guests of architecture '{domain.Os.Architecture}' are not run here.",
                "A pseries guest is arch='ppc64le'. The guest's disks need an operating system for POWER.",
                guest => guest with { Os = guest.Os with { Architecture = Architecture.Ppc64Le } });
        }

        if (domain.Os.Machine is { } machine && (isForeign || MachineKinds.Of(machine) != MachineKind.Pseries))
        {
            yield return Step(
                "/domain/os/type/@machine", $"'{machine}' is not a pseries machine.",
                "Without machine= the guest gets the newest pseries machine.",
                guest => guest with { Os = guest.Os with { Machine = null } });
        }

        if (domain.Emulator is { } emulator && isForeign)
        {
            yield return Step(
                "/domain/devices/emulator", $"{emulator} runs guests of another architecture.",
                "Without <emulator> the guest gets qemu-system-ppc64.",
                guest => guest with { Emulator = null });
        }

        if (domain.Os.Loader is { Type: not LoaderType.Pflash, Secure: not true } && isForeign)
        {
            yield return Step(
                "/domain/os/loader", "The firmware is one of another machine.",
                "pseries guests have SLOF in their machine.",
                guest => guest with { Os = guest.Os with { Loader = null } });
        }

        if (domain.Cpu is { Mode: CpuMode.Custom or null, Model: { } model } && Generations.ByName(model) is null
            && Generations.ByQemuModel(model) is null)
        {
            yield return Step(
                "/domain/cpu/model", $"The CPU '{model}' is not a POWER CPU.",
                "mode='host-model' takes the host's CPU, and <model>power9</model> in it the level that guests can "
                    + "move at.",
                guest => guest with { Cpu = Plain(guest.Cpu!) });
        }
    }

    // What remains of the element is what is no matter of the model.
    private static Cpu? Plain(Cpu cpu)
    {
        var plain = new Cpu { Topology = cpu.Topology, Numa = cpu.Numa };
        return plain.IsEmpty ? null : plain;
    }

    private static ConversionStep Step(
        string path, string message, string way, Func<DomainDefinition, DomainDefinition> apply) =>
        new(new Problem(ErrorCode.ConfigUnsupported, message, new XmlPlace(path, 0), way), apply);
}
