using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Domain.Conversion;
using PowerVirt.Power;

namespace PowerVirt.Cli.Definitions;

/// <summary>Tells a definition that was written for a PC, or that holds what only others have, all at once.</summary>
internal static class ForeignGuest
{
    public static bool Is(DomainDefinition definition) => definition.Os.Architecture is { IsPower: false };

    /// <summary>What makes a guest of POWER of it.</summary>
    public static string WayOut(string path) =>
        $"This is a guest of another machine; 'powervirt check {ShellQuote.Word(path)} --convert' writes one for POWER.";

    /// <summary>What is to be changed, with the pseries way; empty where nothing of it refuses the definition.</summary>
    public static IReadOnlyList<ConversionStep> Steps(DomainDefinition definition)
    {
        var foreign = Is(definition);
        // The other machines of POWER are no pseries machines either, and right as they are.
        if (!foreign && definition.Os.Machine is { } machine && MachineKinds.Of(machine) != MachineKind.Pseries) return [];
        var steps = DomainConversion.Steps(definition).Where(step => foreign || !IsForRules(step.Problem)).ToArray();
        return steps.Any(step => step.Problem.Severity == Severity.Error) ? steps : [];
    }

    // Of a pseries guest's memory and CPU the rules know more: what would be possible.
    private static bool IsForRules(Problem problem) => problem.Place?.Path is "/domain/memory" or "/domain/cpu/model";
}
