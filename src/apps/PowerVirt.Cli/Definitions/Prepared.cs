using System.Collections.Immutable;
using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Qemus;
using PowerVirt.Domain;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Definitions;

/// <summary>How far a definition came on its way to a start, and all that was found wrong with it.</summary>
internal sealed record Prepared
{
    /// <summary>The document as it was read; null where it is no definition at all.</summary>
    public DomainDocument? Document { get; init; }

    public ChosenHost? Host { get; init; }

    public ChosenQemu? Qemu { get; init; }

    /// <summary>The definition with nothing left open.</summary>
    public DomainDefinition? Completed { get; init; }

    /// <summary>What was asked for and decided about the CPU.</summary>
    public RequestedCpu Asked { get; init; } = RequestedCpu.None;

    public CpuDecision? Decision { get; init; }

    /// <summary>Null where there are errors.</summary>
    public LaunchPlan? Plan { get; init; }

    /// <summary>Errors and warnings in the order of the document.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Done where the guest can be started.</summary>
    public ExitCode Code { get; init; }

    public bool HasErrors => Problems.Any(problem => problem.Severity == Severity.Error);
}
