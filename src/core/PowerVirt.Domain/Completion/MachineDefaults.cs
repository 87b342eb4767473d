using PowerVirt.Power;

namespace PowerVirt.Domain.Completion;

/// <summary>Chooses architecture, machine, program and CPU where the definition leaves them open.</summary>
internal static class MachineDefaults
{
    public static DomainDefinition Apply(DomainDefinition domain, MachineFacts facts, CompletionSeed seed, List<Problem> problems)
    {
        var architecture = domain.Os.Architecture ?? (facts.HostArchitecture.IsPower ? facts.HostArchitecture : Architecture.Ppc64Le);
        if (!architecture.IsPower)
        {
            problems.Add(new Problem(
                ErrorCode.ConfigUnsupported, $"Guests of architecture '{architecture}' are not run here; PowerVirt runs ppc64le, ppc64 and ppc.",
                new XmlPlace("/domain/os/type/@arch", 0)));
            return domain;
        }

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
            Cpu = DefaultCpu(domain.Cpu, facts),
            Emulator = domain.Emulator ?? facts.Emulator,
        };
    }

    private static string Machine(string name, MachineFacts facts, List<Problem> problems)
    {
        if (facts.MachineAliases.TryGetValue(name, out var versioned)) return versioned;
        if (!facts.Machines.IsEmpty && !facts.Machines.Contains(name))
        {
            var newest = facts.MachineAliases.TryGetValue("pseries", out var pseries) ? $" The newest pseries machine here is '{pseries}'." : "";
            problems.Add(new Problem(
                ErrorCode.InvalidArgument, $"{facts.Emulator} does not support the machine '{name}'.{newest}",
                new XmlPlace("/domain/os/type/@machine", 0), "Choose a machine from the output of 'powervirt host', or leave machine= away."));
        }

        return name;
    }

    // An element that says nothing about the model gets the machine's default by name, so that an upgrade of QEMU does not change it.
    private static Cpu? DefaultCpu(Cpu? cpu, MachineFacts facts)
    {
        var isOpen = cpu is null || (cpu.Model is null && cpu.Mode is null or CpuMode.Custom);
        if (!isOpen || facts.DefaultCpu is not { } model) return cpu;
        return (cpu ?? new Cpu()) with
        {
            Mode = CpuMode.Custom,
            Match = CpuMatch.Exact,
            Check = CpuCheck.None,
            Model = model,
            Fallback = CpuFallback.Forbid,
        };
    }
}
