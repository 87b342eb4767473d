using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Pools;

namespace PowerVirt.Cli.Output;

/// <summary>Tells what a host is, one line for each fact.</summary>
internal static class HostFields
{
    public static IEnumerable<(string Name, string Value)> Of(HostFacts facts)
    {
        var cpu = facts.Cpu;
        yield return ("architecture", cpu.Architecture.Name);
        var pvr = cpu is { Pvr: { } known, Raw: not null } ? $" (PVR {known})" : "";
        yield return ("CPU", $"{cpu.Described}{pvr}");
        yield return ("platform", HostWords.Platform(cpu.Platform));
        if (cpu.Platform != HostPlatform.NotPower)
        {
            yield return ("threads", Threads(facts));
            yield return ("guest MMU", Mmus(cpu.Mmu));
            yield return ("guest levels", Levels(cpu));
        }

        yield return ("online CPUs", $"{facts.LogicalCpus}");
        if (facts.MemoryBytes > 0) yield return ("memory", Sizes.About((ulong)facts.MemoryBytes));
        if (facts.KernelRelease.Length > 0)
            yield return ("kernel", $"{facts.KernelRelease}, pages of {Sizes.Of((ulong)facts.PageSizeBytes)}");
        if (facts.DevKvmProblem is { } problem && problem != cpu.Kvm.Reason) yield return ("/dev/kvm", problem);
    }

    private static string Threads(HostFacts facts)
    {
        var text = $"{facts.ThreadsPerCore} per core, SMT {(facts.SmtOn ? "on" : "off")}";
        if (facts.SubcoresPerCore > 1) text += $", cores split in {facts.SubcoresPerCore}";
        return NeedsSmtOff(facts) ? $"{text}; kvm-hv on POWER8 and older needs it off: ppc64_cpu --smt=off" : text;
    }

    private static bool NeedsSmtOff(HostFacts facts) =>
        facts.SmtOn && facts.Cpu is { Platform: HostPlatform.BareMetal, Raw.Level: { } level }
            && level <= CompatLevels.Power8;

    private static string Mmus(GuestMmus mmus) => (mmus.Hash, mmus.Radix) switch
    {
        (true, true) => "hash and radix",
        (true, false) => "hash only: no level's guest gets radix page tables",
        (false, true) => "radix only: levels before power9 cannot run",
        _ => "none",
    };

    private static string Levels(HostCpu cpu)
    {
        var levels = PoolLevel.LevelsOf(cpu);
        return levels.IsEmpty ? "none under KVM" : string.Join(", ", levels.Select(level => level.Name));
    }
}
