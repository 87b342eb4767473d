using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Launching;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine;

/// <summary>All domains of this host: finds them without waiting, and lets them come and go.</summary>
public sealed class DomainRegistry(EngineWorld world, IDomainPlanner planner) : IAsyncDisposable
{
    /// <summary>A process that does not end, for a disk hangs, keeps nobody from the other guests.</summary>
    private static readonly TimeSpan RemovalTakes = TimeSpan.FromMilliseconds(500);

    private readonly DomainTable _domains = new();
    private readonly IDomainPlanner _planner = planner;
    private readonly StoredPlan _plans = new(planner);
    private Action<DomainActor>? _remove;

    /// <summary>Every domain there is, in no order that holds.</summary>
    public IEnumerable<DomainActor> All => _domains.All().Where(actor => actor.State.Known);

    public DomainActor? Find(Guid uuid) => KnownOf(_domains.Find(uuid));

    public DomainActor? Find(string name) => KnownOf(_domains.Find(name));

    /// <summary>The domain whose running guest has this number.</summary>
    public DomainActor? Find(int id) => Array.Find(_domains.All(), actor => actor.State.Id == id);

    /// <summary>
    /// Makes everything known that is stored, and takes up guests that run; what was left behind by an earlier boot of
    /// the host is removed. Guests that do not answer are not waited for, and those that do not go only for a moment.
    /// </summary>
    public async Task LoadAsync()
    {
        var adopted = new List<DomainActor>();
        var known = world.Store.Load();
        await ClearAsync(known);
        foreach (var stored in known)
        {
            if (stored.Live is not { } live) Add(stored, StoredState.Inactive(stored), null);
            else if (live.Record.BootId == world.Host.BootId) adopted.Add(Add(stored, live.Record));
            else await EndedAsync(stored, live.Record);
        }

        await Task.WhenAll(adopted.Select(actor => actor.AdoptAsync()));
        await Task.WhenAny(Task.WhenAll(adopted.Select(RemovedAsync)), Task.Delay(RemovalTakes, world.Time));
    }

    /// <summary>Starts what is to be started with the host; returns who could not be.</summary>
    public async Task<IReadOnlyList<(DomainIdentity Domain, Problem Problem)>> AutostartAsync()
    {
        var failures = new List<(DomainIdentity, Problem)>();
        foreach (var actor in All.Where(actor => actor.State is { Autostart: true, Phase: Phase.Off }))
        {
            try
            {
                await actor.AskAsync(id => new Input.Start(id), "autostart");
            }
            catch (VmException failed)
            {
                failures.Add((actor.Identity, failed.Problem));
            }
        }

        return failures;
    }

    /// <summary>Completes, checks and stores a definition: a new domain, or another definition of one there is.</summary>
    /// <exception cref="VmException">It cannot be stored, or name or uuid belong to another domain.</exception>
    public async Task<DomainActor> DefineAsync(
        DomainDefinition definition, string? origin = null, CancellationToken stop = default)
    {
        var completed = await CompleteAsync(definition, stop);
        var identity = new DomainIdentity(completed.Uuid!.Value, completed.Name);
        var text = DefinitionText.Of(completed);
        return await AskAsync(identity, id =>
            new Input.Configure(id, new ConfigurationChange.Define(text)), origin);
    }

    /// <summary>Starts a guest from a definition; unless it is stored, the domain goes when the guest ends.</summary>
    /// <exception cref="VmException">It cannot be started, or name or uuid belong to another domain.</exception>
    public async Task<DomainActor> CreateAsync(
        DomainDefinition definition, bool paused = false, bool autoDestroy = false, string? origin = null,
        CancellationToken stop = default)
    {
        var completed = await CompleteAsync(definition, stop);
        var identity = new DomainIdentity(completed.Uuid!.Value, completed.Name);
        var text = DefinitionText.Of(completed);
        if (Find(identity.Uuid) is { State.Active: true })
        {
            throw new VmException(ErrorCode.OperationInvalid, $"domain is already active as '{identity.Name}'",
                "Destroy the guest first.");
        }

        return await AskAsync(identity, id =>
            new Input.Start(id, paused) { AutoDestroy = autoDestroy, Definition = text }, origin);
    }

    /// <summary>Gives a domain that does not run another name.</summary>
    /// <exception cref="VmException">The name is taken, or the domain runs.</exception>
    public async Task RenameAsync(DomainActor actor, string name, string? origin = null)
    {
        var old = actor.Identity.Name;
        if (name == old) return;
        if (!_domains.TryReserve(name, actor))
            throw new VmException(ErrorCode.OperationInvalid, $"domain with name '{name}' already exists",
                "Take another name, or rename that one first.");
        try
        {
            await actor.AskAsync(id => new Input.Configure(id, new ConfigurationChange.Rename(name)), origin);
        }
        finally
        {
            // Whichever of the two it bears now stays.
            _domains.Release(actor.Identity.Name == name ? old : name, actor);
        }
    }

    /// <summary>Lets go of all guests, which go on.</summary>
    public async ValueTask DisposeAsync() =>
        await Task.WhenAll(_domains.All().Select(actor => actor.LeaveAsync().AsTask()));

    private static DomainActor? KnownOf(DomainActor? actor) => actor is { State.Known: true } ? actor : null;

    private async Task<DomainDefinition> CompleteAsync(DomainDefinition definition, CancellationToken stop)
    {
        var completed = await _planner.CompleteAsync(definition, stop);
        return completed.Uuid is not null ? completed : completed with { Uuid = Guid.NewGuid() };
    }

    /// <summary>Asks the domain of this identity, which may begin or end with the request.</summary>
    private async Task<DomainActor> AskAsync(
        DomainIdentity identity, Func<RequestId, Input.Request> request, string? origin)
    {
        while (true)
        {
            var actor = FindOrAdd(identity);
            try
            {
                await actor.AskAsync(request, origin);
                return actor;
            }
            catch (VmException gone) when (gone.Problem.Code == ErrorCode.NoDomain && !actor.State.Known)
            {
                // It was about to go when it was found; the next has its place.
                _domains.Remove(actor);
            }
            catch (VmException) when (!actor.State.Known)
            {
                _domains.Remove(actor);
                throw;
            }
        }
    }

    private DomainActor FindOrAdd(DomainIdentity identity)
    {
        if (_domains.Find(identity.Uuid) is { } known)
        {
            return known.Identity.Name == identity.Name ? known : throw new VmException(ErrorCode.OperationFailed,
                $"domain '{known.Identity.Name}' is already defined with uuid {identity.Uuid}",
                "Rename the domain, or give the definition another uuid.");
        }

        var state = DomainState.Initial(EndActions.Default) with { Persistent = false };
        var actor = Make(new Definitions(identity, world), state, null);
        if (_domains.TryAdd(actor)) return actor;
        var holder = _domains.Find(identity.Name)?.Identity.Uuid;
        throw new VmException(ErrorCode.OperationFailed,
            $"domain '{identity.Name}' already exists with uuid {holder}",
            "Give the definition that uuid to change the domain, or another name to make a new one.");
    }

    private DomainActor Add(StoredDomain stored, LiveRecord record)
    {
        _plans.Taken(record.Id);
        return Add(stored, StoredState.Active(stored, record), record.Traces);
    }

    private static async Task RemovedAsync(DomainActor actor)
    {
        await actor.RemovedAsync();
        // Whoever it was to end with has gone.
        if (actor.State is { AutoDestroy: true, Active: true }) await DestroyAsync(actor);
    }

    private async Task EndedAsync(StoredDomain stored, LiveRecord record)
    {
        // Its processes ended with that boot; their numbers belong to others now.
        await world.Host.TakeBackAsync(record.Traces with { Process = null, Lock = null, Programs = [] });
        var definitions = new Definitions(new DomainIdentity(stored.Uuid, stored.Name), world)
        {
            Stored = stored.Outline,
            Live = stored.Live?.Text,
        };
        await definitions.EndAsync(ShutoffReason.Unknown);
        if (stored.Outline is null) await definitions.ForgetAsync();
        else Add(stored, StoredState.Inactive(stored with { LastEnd = default }), null);
    }

    /// <summary>Removes what an earlier run of this program was about to remove when it was killed.</summary>
    private async Task ClearAsync(IReadOnlyList<StoredDomain> known)
    {
        foreach (var uuid in world.Store.LoadLeftovers())
        {
            // Whoever has the uuid now has its own TPM.
            if (known.Any(domain => domain.Uuid == uuid)) await world.Store.CommitAsync(new StoreChange.Cleared(uuid));
            else await new Definitions(new DomainIdentity(uuid, $"{uuid}"), world) { RemovesTpm = true }.ForgetAsync();
        }
    }

    private DomainActor Add(StoredDomain stored, DomainState state, GuestTraces? traces)
    {
        var definitions = new Definitions(new DomainIdentity(stored.Uuid, stored.Name), world)
        {
            Stored = stored.Outline,
            Live = traces is null ? null : stored.Live?.Text,
        };
        var actor = Make(definitions, state, traces);
        _domains.TryAdd(actor);
        return actor;
    }

    private DomainActor Make(Definitions definitions, DomainState state, GuestTraces? traces) =>
        new(definitions, state, _plans, world, _remove ??= _domains.Remove, traces);

    private static async Task DestroyAsync(DomainActor actor)
    {
        try
        {
            await actor.AskAsync(id => new Input.Destroy(id), "restart");
        }
        catch (VmException)
        {
            // It has ended by itself meanwhile.
        }
    }
}
