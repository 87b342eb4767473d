using PowerVirt.Domain;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Ports;

/// <summary>Decides what a definition means on this host.</summary>
public interface IDomainPlanner
{
    /// <summary>The definition with nothing left open, checked, as it is to be stored.</summary>
    /// <param name="definition">As it was read.</param>
    /// <param name="stop">Gives it up.</param>
    /// <exception cref="VmException">All that is wrong with it.</exception>
    Task<DomainDefinition> CompleteAsync(DomainDefinition definition, CancellationToken stop);

    /// <summary>Everything needed to start a stored definition.</summary>
    /// <exception cref="VmException">Why it cannot be started here.</exception>
    Task<StartPlan> PlanAsync(DomainDefinition definition, int id, CancellationToken stop);
}

/// <summary>A start as it was decided.</summary>
/// <param name="Launch">What the host is to do.</param>
/// <param name="Live">The definition of the running guest.</param>
public sealed record StartPlan(LaunchPlan Launch, DomainDefinition? Live)
{
    /// <summary>What the administrator should know of it, though it can be carried out.</summary>
    public IReadOnlyList<Problem> Cautions { get; init; } = [];
}
