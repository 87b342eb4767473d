using System.Text;
using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.Tests.Planning;

/// <summary>Prints a plan so that a change of any decision is a readable diff.</summary>
internal static class PlanText
{
    public static string Words(LaunchPlan plan)
    {
        var text = new StringBuilder().Append(plan.Emulator).Append('\n');
        foreach (var argument in plan.Arguments) text.AppendJoin(' ', argument.Words).Append('\n');
        return text.ToString();
    }

    public static string Reasons(Parsed<LaunchPlan> result)
    {
        var text = new StringBuilder();
        foreach (var problem in result.Problems)
        {
            text.Append($"{problem.Severity} {problem.Code}: {problem}\n");
            if (problem.Remedy is { } remedy) text.Append($"  {remedy}\n");
        }

        if (result.Value is { } plan) Append(text, plan);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LaunchPlan plan)
    {
        text.Append($"CPU: {Describe(plan.Cpu)}\n\n");
        foreach (var argument in plan.Arguments)
            text.Append($"{argument.Option}: {argument.Why} [{argument.Source ?? "PowerVirt"}]\n");
        text.Append('\n');
        foreach (var step in plan.Steps) text.Append($"{Describe(step)}: {step.Why}\n");
        text.Append('\n');
        foreach (var step in plan.MonitorSteps) text.Append($"{step.Command} {step.Arguments}: {step.Why}\n");
        if (plan.Cpus is { } cpus) text.Append($"Starts on CPUs {cpus}\n");
        foreach (var step in plan.ThreadSteps) text.Append($"{step}: {step.Why}\n");
        foreach (var (name, value) in plan.Environment) text.Append($"{name}={value}\n");
    }

    private static string Describe(CpuDecision.Accepted cpu) =>
        cpu.Guest is { } guest ? $"{cpu.Line}, guest sees {guest.CpuName}" : $"{cpu.Line}";

    private static string Describe(HostStep step) => step switch
    {
        HostStep.StartProgram start => $"StartProgram {start.Program} {string.Join(' ', start.Words)}",
        HostStep.Listen listen => $"Listen {listen.Path} as {listen.Descriptor}",
        HostStep.ListenForMonitor listen => $"ListenForMonitor {listen.Path} as {listen.Descriptor}",
        HostStep.OpenFile open => $"OpenFile {open.Path} {open.Use} as {open.Descriptor}",
        HostStep.RequireFile require => $"RequireFile {require.Path} {require.Use}",
        HostStep.OpenTap tap => $"OpenTap {tap.Name ?? "any"} on {tap.Bridge ?? "no bridge"} {tap.Mac}" +
            $" as {tap.Descriptor}, {tap.Queues} queue(s)",
        HostStep.MakeMacvtap tap => $"MakeMacvtap {tap.Name ?? "any"} over {tap.Device} ({tap.Mode}) {tap.Mac}" +
            $" as {tap.Descriptor}, {tap.Queues} queue(s)",
        HostStep.WriteSecret secret => $"WriteSecret {secret.Path} of {secret.Secret?.Usage ?? secret.Secret?.Uuid?.ToString() ?? "the definition"}",
        HostStep.MakeOverlay overlay => $"MakeOverlay {overlay.Path} over {overlay.Backing} ({overlay.BackingFormat})",
        HostStep.MakeDirectory make => $"MakeDirectory {make.Path}",
        HostStep.KeepDirectory keep => $"KeepDirectory {keep.Path}",
        _ => step.ToString(),
    };
}
