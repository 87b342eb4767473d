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

/// <summary>Plans from the definition as it is stored now; one serves the guests of a host.</summary>
internal sealed class StoredPlan(IDomainPlanner planner) : ILaunchSource
{
    private int _lastId;

    public int NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>A guest of an earlier run has this number.</summary>
    public void Taken(int id) => _lastId = Math.Max(_lastId, id);

    public Task<StartPlan> PlanAsync(Func<string> read, DefinitionText? given, int id, CancellationToken stop) =>
        planner.PlanAsync(given?.Read() ?? DefinitionText.Read(read()), id, stop);
}
