using PowerVirt.Power;

namespace PowerVirt.Domain.Completion;

/// <summary>Chooses architecture, machine, program and CPU where the definition leaves them open.</summary>
internal static class MachineDefaults
{
    public static DomainDefinition Apply(
        DomainDefinition domain, MachineFacts facts, CompletionSeed seed, List<Problem> problems)
    {
        var architecture = domain.Os.Architecture
            ?? (facts.HostArchitecture.IsPower ? facts.HostArchitecture : Architecture.Ppc64Le);
        if (!architecture.IsPower) return domain;

        return domain with
        {
            Uuid = domain.Uuid ?? seed.Uuid,
            Os = domain.Os with
            {
                Architecture = architecture,
                Machine = Machine(domain.Os.Machine ?? architecture.DefaultMachine!, facts, problems),
                BootDevices = domain.Os.BootDevices.IsEmpty && domain.Devices.All(device => device.BootOrder is null)
                    ? [BootDevice.Hd] : domain.Os.BootDevices,
            },
            Cpu = CpuDefaults.Of(domain, architecture, facts),
            Emulator = domain.Emulator ?? facts.Emulator,
        };
    }

    private static string Machine(string name, MachineFacts facts, List<Problem> problems)
    {
        if (facts.MachineAliases.TryGetValue(name, out var versioned)) return versioned;
        if (!facts.Machines.IsEmpty && !facts.Machines.Contains(name))
        {
            var newest = facts.MachineAliases.TryGetValue("pseries", out var pseries)
                ? $" The newest pseries machine here is '{pseries}'."
                : "";
            problems.Add(new Problem(
                ErrorCode.InvalidArgument, $"{facts.Emulator} does not support the machine '{name}'.{newest}",
                new XmlPlace("/domain/os/type/@machine", 0),
                $"Choose a machine that '{facts.Emulator} -machine help' lists, or leave machine= away.")
            {
                LibvirtText = $"unsupported configuration: Emulator '{facts.Emulator}' does not support machine type '{name}'",
            });
        }

        return name;
    }
}
