using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine.Launching;

/// <summary>
/// One start from the plan to the running guest: what another run of this program would need is stored before there is
/// a process.
/// </summary>
internal sealed class GuestStart(Definitions definitions, ILaunchSource source, EngineWorld world)
{
    private readonly GuestHooks _hooks = new(definitions, world);

    /// <exception cref="VmException">It cannot be; nothing of it is left but what is stored.</exception>
    public async Task<LaunchedGuest> RunAsync(Effect.Launch launch, DomainState state, CancellationToken stop)
    {
        var id = source.NextId();
        var plan = await source.PlanAsync(definitions.ReadStored, launch.Definition, id, stop);
        world.Passing(EngineStep.StartPlanned);
        foreach (var caution in plan.Cautions) Tell(caution, state);
        var live = plan.Live is { } definition ? DefinitionText.Of(definition with { Id = id }, live: true) : null;
        try
        {
            await _hooks.AskAsync("prepare", live, stop);
            await _hooks.AskAsync("start", live, stop);
            var guest = await LaunchAsync(plan, launch.Paused, live, id, state, stop);
            live = await StartedAsync(guest, plan.Live, live, stop);
            return new LaunchedGuest(guest, id, live);
        }
        catch (Exception failed) when (failed is VmException or OperationCanceledException)
        {
            // libvirt: whatever a hook has prepared, even the one that then refused, it hears of the end.
            await _hooks.TellAsync("stopped", "end", live);
            await _hooks.TellAsync("release", "end", live);
            throw;
        }
    }

    private async Task<IRunningGuest> LaunchAsync(
        StartPlan plan, bool paused, DefinitionText? live, int id, DomainState state, CancellationToken stop)
    {
        var identity = definitions.Identity;
        var survival = world.Survival?.Invoke(identity);
        if (survival is not null)
        {
            var record = new LiveRecord(id, world.Host.BootId, Phase.Starting, state.Status,
                GuestTraces.Of(plan.Launch, survival));
            await world.Store.CommitAsync(new StoreChange.Live(identity.Uuid, identity.Name, record, live));
            world.Passing(EngineStep.StartNoted);
        }

        var order = new LaunchOrder(paused) { Survival = survival, Passing = world.Passing };
        var guest = await world.Host.LaunchAsync(plan.Launch, order, stop);
        world.Passing(EngineStep.StartLaunched);
        return guest;
    }

    /// <summary>The definition with what QEMU has chosen; a guest that a hook refuses is gone again.</summary>
    private async Task<DefinitionText?> StartedAsync(
        IRunningGuest guest, DomainDefinition? planned, DefinitionText? live, CancellationToken stop)
    {
        try
        {
            var screens = await LiveDetails.AskScreensAsync(guest, planned, stop);
            var modules = await LiveDetails.AskModulesAsync(guest, planned, stop);
            live = LiveDetails.Fill(live, guest.Chardevs, screens, modules);
            await _hooks.AskAsync("started", live, stop);
            return live;
        }
        catch (Exception refused) when (refused is VmException or OperationCanceledException)
        {
            await guest.DisposeAsync();
            throw;
        }
    }

    private void Tell(Problem caution, DomainState state) => world.Log.Tell(new EngineEntry(
        EntryWeight.Warning, "A guest's start has a caveat.", definitions.Identity, state.Start?.Origin)
    {
        Problem = caution,
    });
}
