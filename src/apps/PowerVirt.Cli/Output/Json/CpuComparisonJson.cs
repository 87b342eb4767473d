using PowerVirt.Cli.Commands;
using PowerVirt.Power;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>cpu compare --json</c>.</summary>
internal sealed record CpuComparisonJson(
    AskedCpuJson Asked,
    string Host,
    string HostCpu,
    string Result,
    string? Message,
    bool Runs,
    CpuDecisionJson Decision)
{
    public static CpuComparisonJson Of(CpuAnswer answer) => new(
        AskedCpuJson.Of(answer.Asked), answer.Host.Name, answer.Host.Facts.Cpu.Described,
        CpuWords.Result(answer.Comparison.Result), answer.Comparison.Message, answer.Runs,
        CpuDecisionJson.Of(answer.Decision));
}

/// <summary>What was asked for.</summary>
internal sealed record AskedCpuJson(string Mode, string? Model)
{
    public static AskedCpuJson Of(RequestedCpu cpu) => new(CpuWords.Mode(cpu), cpu.Model);
}

/// <summary>What was decided; <c>kind</c> is native, compat, model or refused.</summary>
internal sealed record CpuDecisionJson(
    string Kind,
    string? Level,
    string? Cpu,
    string? MaxCpuCompat,
    string? Why,
    string? Caution,
    string? Message,
    string? Remedy,
    GuestViewJson? Guest)
{
    public static CpuDecisionJson Of(CpuDecision decision)
    {
        var (accepted, refused) = (decision as CpuDecision.Accepted, decision as CpuDecision.Refused);
        return new CpuDecisionJson(
            CpuWords.Kind(decision), (decision as CpuDecision.Compat)?.Level.Name,
            accepted?.Line.Cpu, accepted?.Line.MaxCpuCompat, accepted?.Why, accepted?.Caution,
            refused?.Message, refused?.Remedy, GuestViewJson.Of(accepted?.Guest));
    }
}

/// <summary>What a Linux guest will report of its CPU.</summary>
/// <param name="Cpu">The cpu line of /proc/cpuinfo.</param>
/// <param name="CpuVersion">The logical PVR in the device tree; null where the guest goes by the real PVR.</param>
/// <param name="Generation">The generation that it takes its CPU for.</param>
/// <param name="Mmu">hash or radix.</param>
/// <param name="Lost">What the host's CPU has and the guest does not see.</param>
internal sealed record GuestViewJson(
    string Cpu, string? CpuVersion, string Generation, string Mmu, IReadOnlyList<string> Lost)
{
    public static GuestViewJson? Of(GuestView? view) => view is null ? null : new GuestViewJson(
        view.CpuName, view.LogicalPvr?.ToString(), view.Generation.Name, CpuWords.Mmu(view.Mmu), view.Lost);
}
