using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Tests;

/// <summary>Takes every definition as it is.</summary>
internal sealed class FakePlanner : IDomainPlanner
{
    public Task<DomainDefinition> CompleteAsync(DomainDefinition definition, CancellationToken stop) =>
        Task.FromResult(definition);

    public Task<StartPlan> PlanAsync(DomainDefinition definition, int id, CancellationToken stop) =>
        Task.FromResult(new StartPlan(
            new LaunchPlan(definition.Name, "/qemu", [], [], [],
                new CpuDecision.Model(null, new CpuLine(null), null, "Any.")),
            definition with { Id = id }));
}
