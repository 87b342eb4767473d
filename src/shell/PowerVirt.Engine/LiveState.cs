using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine;

/// <summary>Keeps what is stored of a domain's guest in step with what is known of it.</summary>
internal sealed class LiveState(Definitions definitions, EngineWorld world, GuestTraces? traces)
{
    /// <summary>One for all guests: it is held for no longer than a number is changed.</summary>
    private static readonly Lock Counting = new();

    private DefinitionText? _saved = definitions.Live;
    private int _unsettled = traces is { Unsettled: true } ? 1 : 0;
    private bool _unsaved;

    /// <summary>What the guest has on the host; null where nothing is known of it.</summary>
    public GuestTraces? Traces { get; set; } = traces;

    /// <summary>What is to be stored; null without a guest.</summary>
    public LiveRecord? RecordOf(DomainState state) => state.Active && Traces is not null
        ? new LiveRecord(state.Id ?? 0, world.Host.BootId, state.Phase, state.Status, Traces with { Unsettled = _unsettled > 0 })
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
            await definitions.EndAsync((ShutoffReason)state.Status.Reason);
            (_saved, Traces) = (null, null);
            lock (Counting) _unsettled = 0;
            world.Passing(EngineStep.EndStored);
        }

        _unsaved = false;
    }

    /// <summary>Stores the state if that failed before.</summary>
    public ValueTask CatchUpAsync(DomainState state) => _unsaved ? SaveAsync(state) : ValueTask.CompletedTask;

    /// <summary>
    /// The guest's threads are about to be bound otherwise; until they are <see cref="Settle"/>d, whoever comes after us
    /// binds them as the definition says.
    /// </summary>
    /// <exception cref="VmException">That cannot be stored, and so must not be done.</exception>
    public async Task UnsettleAsync(DomainState state)
    {
        lock (Counting) _unsettled++;
        var identity = definitions.Identity;
        if (RecordOf(state) is { } record)
            await world.Store.CommitAsync(new StoreChange.Live(identity.Uuid, identity.Name, record, null));
    }

    /// <summary>What the threads were told is in the definition that is stored next, or they were not told.</summary>
    public void Settle()
    {
        lock (Counting) _unsettled = Math.Max(0, _unsettled - 1);
    }

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
