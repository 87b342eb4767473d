using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine;

/// <summary>Keeps what is stored of a domain's guest in step with what is known of it.</summary>
internal sealed class LiveState(Definitions definitions, EngineWorld world, GuestTraces? traces)
{
    private DefinitionText? _saved = definitions.Live;
    private bool _unsaved;

    /// <summary>What the guest has on the host; null where nothing is known of it.</summary>
    public GuestTraces? Traces { get; set; } = traces;

    /// <summary>What is to be stored; null without a guest.</summary>
    public LiveRecord? RecordOf(DomainState state) => state.Active && Traces is not null
        ? new LiveRecord(state.Id ?? 0, world.Host.BootId, state.Phase, state.Status, Traces)
        {
            AutoDestroy = state.AutoDestroy,
            End = state.End,
        }
        : null;

    /// <summary>Returns when the state is stored.</summary>
    /// <exception cref="VmException">It cannot be; the next attempt may.</exception>
    public async ValueTask SaveAsync(DomainState state)
    {
        _unsaved = true;
        var identity = definitions.Identity;
        if (RecordOf(state) is { } record)
        {
            var live = definitions.Live;
            await world.Store.CommitAsync(new StoreChange.Live(identity.Uuid, identity.Name, record,
                ReferenceEquals(live, _saved) ? null : live));
            _saved = live;
            if (state.Phase is Phase.Running or Phase.Paused) world.Passing(EngineStep.StartStored);
        }
        else
        {
            await world.Store.CommitAsync(new StoreChange.Ended(identity.Uuid, (ShutoffReason)state.Status.Reason));
            definitions.Ended();
            (_saved, Traces) = (null, null);
            world.Passing(EngineStep.EndStored);
        }

        _unsaved = false;
    }

    /// <summary>Stores the state if that failed before.</summary>
    public ValueTask CatchUpAsync(DomainState state) => _unsaved ? SaveAsync(state) : ValueTask.CompletedTask;

    /// <summary>A change has stored the guest's definition, too.</summary>
    public void Stored() => _saved = definitions.Live;

    /// <summary>Stores the state, and it is no harm if that fails.</summary>
    public async Task NoteAsync(LiveRecord record)
    {
        var identity = definitions.Identity;
        try
        {
            await world.Store.CommitAsync(new StoreChange.Live(identity.Uuid, identity.Name, record, null));
        }
        catch (VmException failed)
        {
            // What follows is stored in earnest, and who waits for it is told.
            world.Log.Tell(new EngineEntry(EntryWeight.Warning, "Why a guest ends could not be stored.", identity, null)
            {
                Problem = failed.Problem,
            });
        }
    }
}
