using PowerVirt.Cli.Definitions;
using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;
using Spectre.Console;

namespace PowerVirt.Cli.Output;

/// <summary>Tells in words what would be started: the guest, its CPU, then each argument with its reason.</summary>
internal static class Explanation
{
    private static readonly Style Reason = new(decoration: Decoration.Dim);

    public static void Show(Terminal terminal, Prepared prepared)
    {
        if (prepared.Host is not { } host || prepared.Completed is not { } guest) return;
        terminal.Write(Tables.Fields(
        [
            ("guest", Guest(guest)),
            ("host", $"{host.Name}: {HostWords.Short(host.Facts.Cpu)}"),
            ("QEMU", Qemu(prepared)),
            ("runs", Emulation.Of(guest, host.Facts.Cpu) ?? "on the host's CPU, through KVM"),
        ]));
        terminal.Line();
        terminal.Heading("CPU");
        terminal.Write(Tables.Fields(Cpu(prepared), indent: 2));
        if (prepared.Plan is { } plan) Show(terminal, plan, prepared);
    }

    private static void Show(Terminal terminal, LaunchPlan plan, Prepared prepared)
    {
        terminal.Line();
        terminal.Heading("Before QEMU starts");
        foreach (var step in plan.Steps)
        {
            terminal.Paragraph(HostStepWords.Of(step), indent: 2);
            terminal.Paragraph(step.Why, indent: 6, Reason);
        }

        terminal.Line();
        terminal.Heading("Command line");
        terminal.Paragraph(ShellQuote.Word(plan.Emulator), indent: 2);
        foreach (var argument in plan.Arguments)
        {
            terminal.Paragraph(CommandText.Option(argument), indent: 2);
            terminal.Paragraph(argument.Why, indent: 6, Reason);
            if (Source(argument, prepared) is { } source) terminal.Paragraph(source, indent: 6, Reason);
        }

        if (plan.MonitorSteps.IsEmpty) return;
        terminal.Line();
        terminal.Heading("Before the guest runs, over the monitor");
        foreach (var step in plan.MonitorSteps)
        {
            terminal.Paragraph(step.Command, indent: 2);
            terminal.Paragraph(step.Why, indent: 6, Reason);
        }
    }

    private static string? Source(Argument argument, Prepared prepared)
    {
        if (argument.Source is not { } path) return null;
        return prepared.Document is { } document && XmlSource.LineOf(document.Root, path) is { } line
            ? $"from line {line}, {path}"
            : $"from {path}, which is filled in";
    }

    private static string Guest(DomainDefinition guest) =>
        $"{guest.Name}: {guest.Os.Architecture} on {guest.Os.Machine}, {Vcpus(guest.Vcpus)}, {Sizes.Of(guest.Memory.Size ?? 0)} memory";

    private static string Vcpus(Vcpus vcpus) => (vcpus.AtStart, vcpus.Maximum) switch
    {
        (1, 1) => "1 vcpu",
        var (now, most) when now == most => $"{most} vcpus",
        var (now, most) => $"{now} of {most} vcpus",
    };

    private static string Qemu(Prepared prepared)
    {
        var (emulator, capabilities, recording) = prepared.Qemu!;
        return recording is null ? $"{emulator}, version {capabilities.Version}" : $"{emulator}, version {capabilities.Version} as recorded in {recording}";
    }

    private static IEnumerable<(string, string)> Cpu(Prepared prepared)
    {
        yield return ("asked", CpuWords.Asked(prepared.Asked));
        if (prepared.Decision is not { } decision) yield break;
        yield return ("decided", CpuWords.Decided(decision));
        if (decision is not CpuDecision.Accepted accepted) yield break;
        yield return ("for QEMU", CpuWords.Line(accepted.Line));
        yield return ("because", accepted.Why);
        if (accepted.Guest is { } view) yield return ("guest sees", CpuWords.Seen(view));
    }
}
