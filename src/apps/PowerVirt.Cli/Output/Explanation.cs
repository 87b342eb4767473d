using PowerVirt.Cli.Definitions;
using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Planning;
using Spectre.Console.Rendering;

namespace PowerVirt.Cli.Output;

/// <summary>Tells in words what would be started: the guest, its CPU, then each argument with its reason.</summary>
internal static class Explanation
{
    public static void Show(Terminal terminal, Prepared prepared)
    {
        if (prepared.Host is not { } host || prepared.Completed is not { } guest) return;
        List<IRenderable> parts =
        [
            Tables.Fields(
            [
                ("guest", Guest(guest)),
                ("host", $"{host.Name}: {HostWords.Short(host.Facts.Cpu)}"),
                ("QEMU", Qemu(prepared)),
                ("runs", prepared.Plan is null ? "not here: it is refused" : Runs(guest, host.Facts.Cpu)),
            ]),
            Parts.Blank,
            Parts.Heading("CPU"),
            Tables.Fields(Cpu(prepared), indent: 2),
        ];
        if (prepared.Plan is { } plan) parts.AddRange(PartsOf(plan, prepared));
        terminal.Write(parts);
    }

    private static IEnumerable<IRenderable> PartsOf(LaunchPlan plan, Prepared prepared) =>
    [
        .. Section("Before QEMU starts", plan.Steps.SelectMany(step => Item(HostStepWords.Of(step), step.Why))),
        .. Section("Command line",
        [
            .. Item(ShellQuote.Word(plan.Emulator)),
            .. plan.Arguments.SelectMany(argument =>
                Item(CommandText.Option(argument),
                    [argument.Why, Source(argument, prepared), .. MachineParts.Of(argument).Select(part => Part(part, prepared))])),
        ]),
        .. Section("Before the guest runs, over the monitor",
            plan.MonitorSteps.SelectMany(step => Item(step.Command, step.Why))),
        .. Section("Threads of QEMU", ThreadWords.Of(plan).SelectMany(entry => Item(entry.What, entry.Why))),
    ];

    private static IEnumerable<IRenderable> Section(string heading, IEnumerable<IRenderable> items)
    {
        IRenderable[] all = [.. items];
        return all.Length == 0 ? [] : [Parts.Blank, Parts.Heading(heading), .. all];
    }

    /// <summary>What is done, and below it why and from where.</summary>
    private static IEnumerable<IRenderable> Item(string what, params string?[] asides) =>
    [
        Parts.Paragraph(what, indent: 2),
        .. asides.OfType<string>().Select(aside => Parts.Paragraph(aside, indent: 6, Parts.Aside)),
    ];

    private static string? Source(Argument argument, Prepared prepared)
    {
        if (argument.Source is not { } path) return null;
        return LineOf(path, prepared) is { } line ? $"from line {line}, {path}" : $"from {path}, which is filled in";
    }

    private static string Part(ArgumentPart part, Prepared prepared) =>
        part.Source is { } path && LineOf(path, prepared) is { } line
            ? $"{part.Text}: {part.Why} From line {line}, {path}"
            : $"{part.Text}: {part.Why}";

    private static int? LineOf(string path, Prepared prepared) =>
        prepared.Document is { } document ? XmlSource.LineOf(document.Root, path) : null;

    private static string Guest(DomainDefinition guest) =>
        $"{guest.Name}: {guest.Os.Architecture} on {guest.Os.Machine}, {Vcpus(guest.Vcpus)}, " +
        $"{Sizes.Of(guest.Memory.Size ?? 0)} memory";

    private static string Runs(DomainDefinition guest, HostCpu host) =>
        Emulation.Of(guest, host) ?? "on the host's CPU, through KVM";

    private static string Vcpus(Vcpus vcpus) => (vcpus.AtStart, vcpus.Maximum) switch
    {
        (1, 1) => "1 vcpu",
        var (now, most) when now == most => $"{most} vcpus",
        var (now, most) => $"{now} of {most} vcpus",
    };

    private static string Qemu(Prepared prepared)
    {
        var (emulator, capabilities, recording) = prepared.Qemu!;
        var version = $"{emulator}, version {capabilities.Version}";
        return recording is null ? version : $"{version} as recorded in {recording}";
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
