using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Qemus;
using PowerVirt.Domain;
using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Output.Json;

/// <summary>
/// <c>explain --format json</c>; where the guest is refused, argv and what follows from it are empty.
/// </summary>
internal sealed record ExplainJson(
    GuestJson? Guest,
    string? Host,
    EmulatorJson? Emulator,
    bool Emulated,
    ExplainedCpuJson Cpu,
    IReadOnlyList<string> Argv,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<ArgumentJson> Arguments,
    IReadOnlyList<HostStepJson> Steps,
    IReadOnlyList<MonitorStepJson> Monitor,
    IReadOnlyList<ThreadStepJson> Threads,
    IReadOnlyList<ProblemJson> Problems)
{
    public static ExplainJson Of(Prepared prepared)
    {
        var plan = prepared.Plan;
        return new ExplainJson(
            GuestJson.Of(prepared.Completed),
            prepared.Host?.Name,
            EmulatorJson.Of(prepared.Qemu),
            prepared.Completed?.Type == VirtType.Qemu,
            ExplainedCpuJson.Of(prepared),
            plan is null ? [] : [plan.Emulator, .. plan.Words],
            plan?.Environment.ToDictionary(StringComparer.Ordinal) ?? [],
            plan is null ? [] : [.. plan.Arguments.Select(argument => ArgumentJson.Of(argument, prepared.Document))],
            plan is null ? [] : [.. plan.Steps.Select(step => new HostStepJson(HostStepWords.Of(step), step.Why))],
            plan is null ? [] : [.. plan.MonitorSteps.Select(step => new MonitorStepJson(step.Command, step.Why))],
            plan is null ? [] : [.. ThreadWords.Of(plan).Select(entry => new ThreadStepJson(entry.What, entry.Why))],
            [.. prepared.Problems.Select(ProblemJson.Of)]);
    }
}

/// <summary>The guest.</summary>
internal sealed record GuestJson(
    string Name, string? Architecture, string? Machine, string VirtType, uint Vcpus, ulong? MemoryBytes)
{
    public static GuestJson? Of(DomainDefinition? guest) => guest is null ? null : new GuestJson(
        guest.Name, guest.Os.Architecture?.Name, guest.Os.Machine, guest.Type == Domain.VirtType.Kvm ? "kvm" : "qemu",
        guest.Vcpus.AtStart, guest.Memory.Size);
}

/// <summary>The QEMU; recording is the file that spoke for it.</summary>
internal sealed record EmulatorJson(string Path, string Version, string? Recording)
{
    public static EmulatorJson? Of(ChosenQemu? qemu) =>
        qemu is null ? null : new EmulatorJson(qemu.Emulator, qemu.Capabilities.Version.ToString(), qemu.Recording);
}

/// <summary>What was asked, what was decided, and what the guest will see.</summary>
internal sealed record ExplainedCpuJson(AskedCpuJson Asked, CpuDecisionJson? Decision, GuestViewJson? Guest)
{
    public static ExplainedCpuJson Of(Prepared prepared)
    {
        var decision = prepared.Decision is { } decided ? CpuDecisionJson.Of(decided) : null;
        return new ExplainedCpuJson(AskedCpuJson.Of(prepared.Asked), decision, decision?.Guest);
    }
}

/// <summary>One option of the command line; source and line say which XML asked for it.</summary>
internal sealed record ArgumentJson(
    string Option, string? Value, string Why, string? Source, int? Line, IReadOnlyList<ArgumentPartJson> Parts)
{
    public static ArgumentJson Of(Argument argument, DomainDocument? document) => new(
        argument.Option, argument.Value, argument.Why, argument.Source, LineOf(argument.Source, document),
        [.. MachineParts.Of(argument).Select(part =>
            new ArgumentPartJson(part.Text, part.Why, part.Source, LineOf(part.Source, document)))]);

    private static int? LineOf(string? source, DomainDocument? document) =>
        source is not null && document is not null ? XmlSource.LineOf(document.Root, source) : null;
}

/// <summary>One setting of an option; line is null where the definition does not say it.</summary>
internal sealed record ArgumentPartJson(string Text, string Why, string? Source, int? Line);

/// <summary>Something done on the host before QEMU starts.</summary>
internal sealed record HostStepJson(string What, string Why);

/// <summary>An order to QEMU's monitor before the guest runs; its arguments may be secret.</summary>
internal sealed record MonitorStepJson(string Command, string Why);

/// <summary>Where a thread of QEMU's runs, or how it is scheduled.</summary>
internal sealed record ThreadStepJson(string What, string Why);
