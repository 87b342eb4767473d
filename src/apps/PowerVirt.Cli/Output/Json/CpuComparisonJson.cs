using PowerVirt.Cli.Commands;
using PowerVirt.Power;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>cpu compare --json</c>.</summary>
internal sealed record CpuComparisonJson(
    AskedCpuJson Asked, string Host, string HostCpu, string Result, string? Message, bool Runs, CpuDecisionJson Decision)
{
    public static CpuComparisonJson Of(CpuAnswer answer) => new(
        AskedCpuJson.Of(answer.Asked), answer.Host.Name, answer.Host.Facts.Cpu.Described,
        CpuWords.Result(answer.Comparison.Result), answer.Comparison.Message, answer.Runs, CpuDecisionJson.Of(answer.Decision));
}

/// <summary>What was asked for.</summary>
internal sealed record AskedCpuJson(string Mode, string? Model)
{
    public static AskedCpuJson Of(RequestedCpu cpu) => new(CpuWords.Mode(cpu), cpu.Model);
}

/// <summary>What was decided; <c>kind</c> is native, compat, model or refused.</summary>
internal sealed record CpuDecisionJson(
    string Kind, string? Level, string? Cpu, string? MaxCpuCompat, string? Why, string? Caution, string? Message, string? Remedy,
    GuestViewJson? Guest)
{
    public static CpuDecisionJson Of(CpuDecision decision)
    {
        var (accepted, refused) = (decision as CpuDecision.Accepted, decision as CpuDecision.Refused);
        return new CpuDecisionJson(CpuWords.Kind(decision), (decision as CpuDecision.Compat)?.Level.Name, accepted?.Line.Cpu,
            accepted?.Line.MaxCpuCompat, accepted?.Why, accepted?.Caution, refused?.Message, refused?.Remedy, GuestViewJson.Of(accepted?.Guest));
    }
}

/// <summary>What a Linux guest will report of its CPU.</summary>
internal sealed record GuestViewJson(string Generation, string CpuinfoName, string? LogicalPvr, string Mmu, IReadOnlyList<string> Lost)
{
    public static GuestViewJson? Of(GuestView? view) => view is null ? null : new GuestViewJson(
        view.Generation.Name, view.CpuName, view.LogicalPvr?.ToString(), CpuWords.Mmu(view.Mmu), view.Lost);
}
