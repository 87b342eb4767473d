using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Launching;

/// <summary>Where a domain's actor gets the plan of a start from.</summary>
internal interface ILaunchSource
{
    /// <summary>A number that no guest has had since this program started.</summary>
    int NextId();

    Task<StartPlan> PlanAsync(Func<string> read, DefinitionText? given, int id, CancellationToken stop);
}

/// <summary>A plan that somebody has made already.</summary>
internal sealed class GivenPlan(Func<LaunchPlan> plan) : ILaunchSource
{
    public int NextId() => 1;

    public Task<StartPlan> PlanAsync(Func<string> read, DefinitionText? given, int id, CancellationToken stop) =>
        Task.FromResult(new StartPlan(plan(), null));
}

/// <summary>Plans from the definition as it is stored now.</summary>
internal sealed class StoredPlan(IDomainPlanner planner, Func<int> nextId) : ILaunchSource
{
    public int NextId() => nextId();

    public Task<StartPlan> PlanAsync(Func<string> read, DefinitionText? given, int id, CancellationToken stop) =>
        planner.PlanAsync(given?.Read() ?? DefinitionText.Read(read()), id, stop);
}
