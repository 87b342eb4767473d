using PowerVirt.Power;

namespace PowerVirt.Domain.Completion;

/// <summary>Chooses the CPU, and how far it is compared with the host's,
/// where the definition leaves that open.</summary>
internal static class CpuDefaults
{
    /// <param name="domain">The guest.</param>
    /// <param name="architecture">The one that was chosen for it; libvirt has no CPU models for 32-bit POWER.</param>
    /// <param name="facts">What the QEMU offers.</param>
    public static Cpu? Of(DomainDefinition domain, Architecture architecture, MachineFacts facts)
    {
        var cpu = domain.Cpu;
        var isOpen = cpu is null || (cpu.Model is null && cpu.Mode is null or CpuMode.Custom);
        // By name, so that an upgrade of QEMU does not change it.
        if (isOpen && architecture.WordSize == 64 && facts.DefaultCpu is { } model)
        {
            return (cpu ?? new Cpu()) with
            {
                Mode = CpuMode.Custom,
                Match = CpuMatch.Exact,
                Check = CpuCheck.None,
                Model = model,
                Fallback = CpuFallback.Forbid,
            };
        }

        return isOpen ? cpu : cpu! with { Check = cpu.Check ?? DefaultCheck(cpu, domain.Type) };
    }

    // An emulated CPU needs nothing of the host's.
    private static CpuCheck DefaultCheck(Cpu cpu, VirtType type) => cpu.Mode switch
    {
        CpuMode.HostModel => CpuCheck.Partial,
        CpuMode.Custom when type == VirtType.Kvm => CpuCheck.Partial,
        _ => CpuCheck.None,
    };
}
