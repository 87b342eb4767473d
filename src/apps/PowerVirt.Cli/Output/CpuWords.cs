using PowerVirt.Power;
using PowerVirt.Power.Pools;

namespace PowerVirt.Cli.Output;

/// <summary>Says in a few words what a CPU is asked for, decided and seen as.</summary>
internal static class CpuWords
{
    public static string Asked(RequestedCpu cpu) => cpu.Mode switch
    {
        CpuMode.None => "nothing: the machine's default CPU",
        CpuMode.HostPassthrough => "host-passthrough: the host's own CPU",
        CpuMode.Maximum => "maximum: all that the accelerator can do",
        CpuMode.HostModel when cpu.Model is { } level => $"host-model, level {level}",
        CpuMode.HostModel => "host-model: the host's own generation",
        _ => $"custom model {cpu.Model ?? "(none)"}" + cpu.Match switch
        {
            CpuMatch.Minimum => ", at least",
            CpuMatch.Strict => ", strictly",
            _ => "",
        },
    };

    public static string Mode(RequestedCpu cpu) => cpu.Mode switch
    {
        CpuMode.None => "none",
        CpuMode.Custom => "custom",
        CpuMode.HostModel => "host-model",
        CpuMode.HostPassthrough => "host-passthrough",
        _ => "maximum",
    };

    public static string Decided(CpuDecision decision) => decision switch
    {
        CpuDecision.Native => "native mode",
        CpuDecision.Compat compat => $"compat mode {compat.Level}",
        CpuDecision.Model { Name: { } name } => $"CPU model {name}",
        CpuDecision.Model => "QEMU's default CPU",
        _ => "refused",
    };

    public static string Kind(CpuDecision decision) => decision switch
    {
        CpuDecision.Native => "native",
        CpuDecision.Compat => "compat",
        CpuDecision.Model => "model",
        _ => "refused",
    };

    /// <summary>The CPU's share of the command line.</summary>
    public static string Line(CpuLine line) => (line.Cpu, line.MaxCpuCompat) switch
    {
        (null, null) => "nothing: QEMU takes the machine's default",
        (null, { } level) => $"-machine max-cpu-compat={level}",
        ({ } cpu, null) => $"-cpu {cpu}",
        var (cpu, level) => $"-cpu {cpu} -machine max-cpu-compat={level}",
    };

    public static string Mmu(MmuMode mmu) => mmu == MmuMode.Radix ? "radix" : "hash";

    public static string Result(ComparisonResult result) => result switch
    {
        ComparisonResult.Identical => "identical",
        ComparisonResult.Incompatible => "incompatible",
        ComparisonResult.Superset => "superset",
        _ => "error",
    };

    /// <summary>What a Linux guest will find.</summary>
    public static string Seen(GuestView view)
    {
        var seen = view.LogicalPvr is { } pvr ? $"{view.CpuName}, cpu-version {pvr}" : view.CpuName;
        seen += $", {Mmu(view.Mmu)} MMU";
        return view.Lost.IsEmpty ? seen : $"{seen}; without {string.Join(", ", view.Lost)}";
    }
}
