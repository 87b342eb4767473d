using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Rules;
using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Conformance.Guests;

/// <summary>A definition's road to a command line, by libvirt's rules, and where it ended.</summary>
internal sealed record GuestRoad
{
    private static readonly CompletionSeed Seed = new(Guid.Empty, 1);

    /// <summary>Null where the definition is refused.</summary>
    public DomainDefinition? Completed { get; private init; }

    /// <summary>The environment, the program and its words; null where there can be no plan.</summary>
    public IReadOnlyList<string>? Command { get; private init; }

    public GuestStage RefusedAt { get; private init; }

    /// <summary>What a client of libvirt would be told, were all errors told at once.</summary>
    public IReadOnlyList<string> Refusals { get; private init; } = [];

    /// <summary>What a client of libvirt is told: the first error.</summary>
    public string Refusal => Refusals.Count > 0 ? Refusals[0] : "refused without a reason";

    /// <summary>Reads, completes and checks.</summary>
    public static GuestRoad Complete(string text, GuestSurroundings surroundings)
    {
        var read = DomainXml.Parse(text, new XmlOptions(Secrets: true));
        if (!read.Succeeded) return Refused(GuestStage.Defined, read.Problems);
        var definition = read.Value.Definition;
        definition = definition with { Emulator = definition.Emulator ?? GuestSurroundings.EmulatorOf(definition) };
        var facts = surroundings.FactsFor(definition);
        var completion = DomainCompletion.Complete(definition, facts, Seed, surroundings.IsNew);
        if (completion.Value is not { } completed) return Refused(GuestStage.Defined, completion.Problems);
        var problems = completion.Problems.Concat(DomainRules.Check(completed, facts, RuleSet.Libvirt)).ToArray();
        return problems.Any(IsError) ? Refused(GuestStage.Defined, problems) : new GuestRoad { Completed = completed };
    }

    /// <summary>Goes all the way.</summary>
    public static GuestRoad Travel(string text, GuestSurroundings surroundings)
    {
        var road = Complete(text, surroundings);
        if (road.Completed is not { } completed) return road;
        var named = DeviceAliases.Assign(completed);
        var plan = LaunchPlanner.Sketch(named, surroundings.Host, surroundings.Qemu, surroundings.SettingsFor(named.Name));
        return plan.Succeeded
            ? road with { Command = Words(plan.Value) }
            : Refused(GuestStage.Planned, plan.Problems) with { Completed = completed };
    }

    private static string[] Words(LaunchPlan plan) =>
        [.. plan.Environment.Select(variable => $"{variable.Key}={variable.Value}"), plan.Emulator, .. plan.Words];

    private static GuestRoad Refused(GuestStage stage, IEnumerable<Problem> problems) => new()
    {
        RefusedAt = stage,
        Refusals = [.. problems.Where(IsError).Select(ErrorTexts.Of)],
    };

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;
}
