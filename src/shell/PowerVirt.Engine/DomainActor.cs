using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Xml;
using PowerVirt.Engine.Launching;
using PowerVirt.Engine.Ports;
using PowerVirt.Engine.Statistics;
using PowerVirt.Engine.Telling;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine;

/// <summary>
/// Owns one domain: takes one input after the other, lets the lifecycle decide and the effects be carried out.
/// </summary>
public sealed class DomainActor : IInbox, IAsyncDisposable
{
    /// <summary>Inputs that may wait before a guest that reports more is taken for one that floods.</summary>
    private const int MostWaiting = 4096;

    private static readonly Problem ShuttingDown = new(ErrorCode.OperationAborted, "PowerVirt is shutting down.");
    /// <summary>The state of guests that only lie there, of which there may be thousands.</summary>
    private static readonly DomainState Resting = DomainState.Initial(EndActions.Default);

    private static readonly Problem Gone = new(ErrorCode.NoDomain, "The domain is gone.");

    private readonly Mailbox _mailbox;
    private readonly PendingRequests _requests = new();
    private readonly Definitions _definitions;
    private readonly EffectRunner _effects;
    private readonly Action<DomainActor> _vanish;
    private readonly IEngineLog _log;
    private volatile DomainSnapshot _snapshot;
    private volatile Problem? _ended;
    private readonly TimeProvider _time;
    private StatisticsCache? _statistics;

    /// <summary>A guest that ends with this program and is stored nowhere.</summary>
    /// <param name="identity">Which domain.</param>
    /// <param name="actions">What the definition wants done when the guest ends.</param>
    /// <param name="plan">
    /// Decides how to start the guest, anew each time; throws <see cref="VmException"/> where it cannot be.
    /// </param>
    /// <param name="world">What the engine may use.</param>
    public DomainActor(DomainIdentity identity, EndActions actions, Func<LaunchPlan> plan, EngineWorld world)
        : this(new Definitions(identity, world), DomainState.Initial(actions), new GivenPlan(plan), world)
    {
    }

    internal DomainActor(
        Definitions definitions,
        DomainState state,
        ILaunchSource source,
        EngineWorld world,
        Action<DomainActor>? vanish = null,
        GuestTraces? traces = null)
    {
        _definitions = definitions;
        (_time, _log) = (world.Time, world.Log);
        _vanish = vanish ?? (_ => { });
        _mailbox = new Mailbox(TakeAsync);
        _effects = new EffectRunner(definitions, source, world, _requests, this, traces);
        _snapshot = Show(state);
    }

    public DomainIdentity Identity => _definitions.Identity;

    /// <summary>All that is known after the latest step; reading it waits for nobody.</summary>
    public DomainSnapshot Snapshot => _snapshot;

    /// <summary>The state after the latest step; reading it waits for nobody.</summary>
    public DomainState State => _snapshot.State;

    /// <summary>
    /// The running guest, for what does not change its state: its consoles and questions to its monitor.
    /// </summary>
    public IRunningGuest? Guest => _effects.Guest;

    /// <summary>What the guest does, measured; without a guest there is nothing to measure.</summary>
    public StatisticsCache Statistics => LazyInitializer.EnsureInitialized(
        ref _statistics, () => new StatisticsCache(() => Snapshot, () => Guest, _time));

    /// <summary>The domain's document.</summary>
    /// <param name="inactive">That of the next start, where a guest runs.</param>
    /// <param name="secrets">With passwords.</param>
    /// <param name="portable">Of a running guest without what is known only while it runs here.</param>
    /// <exception cref="VmException">The domain is gone.</exception>
    public string ReadXml(bool inactive = false, bool secrets = false, bool portable = false)
    {
        var snapshot = _snapshot;
        var live = snapshot.State.Active && !(inactive && snapshot.State.Persistent) ? snapshot.Live : null;
        var text = live?.Xml ?? _definitions.ReadStored();
        var hidden = !secrets && (live?.Outline ?? snapshot.Stored)?.HasSecrets == true;
        var withoutRun = live is null || inactive || portable;
        if (!hidden && (live is null || !withoutRun)) return text;
        var definition = DefinitionText.Read(text, live is not null);
        return DomainXml.Format(definition, new XmlOptions(Inactive: withoutRun, Secrets: secrets));
    }

    /// <summary>
    /// Puts a request on the road and waits for its answer. What takes time of it goes on elsewhere: the caller's thread takes
    /// the first steps, for two switches of threads would cost as much as they do.
    /// </summary>
    /// <param name="request">Makes the request, given its number.</param>
    /// <param name="origin">What the asker calls it; the log tells by that what came of it.</param>
    /// <exception cref="VmException">The answer is a problem.</exception>
    public async Task AskAsync(Func<RequestId, Input.Request> request, string? origin = null)
    {
        var (id, answer) = _requests.Add(origin);
        if (!_mailbox.Take(request(id))) _requests.Answer(id, _ended ?? ShuttingDown);
        if (await answer is { } problem) throw new VmException(problem);
    }

    /// <summary>Puts an input on the road; false when this actor has ended.</summary>
    public bool Post(Input input) => _mailbox.Post(input);

    /// <summary>
    /// Takes up the guest of an earlier run of this program, which waits for nobody, or begins to remove what is left.
    /// </summary>
    internal Task AdoptAsync()
    {
        Post(new Input.Adopt());
        return _mailbox.IdleAsync();
    }

    /// <summary>Done when what was left of the guest is removed.</summary>
    internal async Task RemovedAsync()
    {
        await _effects.Work;
        await _mailbox.IdleAsync();
    }

    /// <summary>Lets go of the guest, which goes on, and ends the actor.</summary>
    public async ValueTask LeaveAsync()
    {
        await EndAsync();
        await _effects.LeaveAsync();
        _requests.AnswerAll(ShuttingDown);
    }

    /// <summary>Ends the guest if there is one, and the actor.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await _effects.DisposeAsync();
        _requests.AnswerAll(ShuttingDown);
    }

    private Task EndAsync()
    {
        _ended ??= ShuttingDown;
        return _mailbox.CloseAsync();
    }

    bool IInbox.PostReport(Input input) => _mailbox.Count < MostWaiting && Post(input);

    private async Task TakeAsync(Input input)
    {
        for (Input? next = input; next is not null;) next = await StepAsync(next);
    }

    private async Task<Input?> StepAsync(Input input)
    {
        var (next, effects) = DomainLifecycle.Step(_snapshot.State, input);
        if (StepStory.Of(Identity, _snapshot.State, input, next) is { } entry) _log.Tell(entry);
        _snapshot = Show(next);
        Problem? fault = null;
        Input? follows = null;
        foreach (var effect in effects)
        {
            try
            {
                Input? outcome = null;
                if (effect is Effect.Vanish) await VanishAsync();
                else outcome = await _effects.RunAsync(Honest(effect, fault), next);
                follows ??= outcome;
                // Whoever hears of it, for that is an effect too, sees it.
                _snapshot = Show(next);
            }
            catch (Exception failed)
            {
                // One of the three places that may: whatever went wrong, the domain's road stays open.
                fault ??= Faults.Of(failed);
                if (effect is Effect.Reply unanswered) _requests.Answer(unanswered.To, fault);
            }
        }

        return fault is null ? follows : new Input.Faulted(fault, (input as Input.Request)?.Id);
    }

    private DomainSnapshot Show(DomainState state) =>
        new(_definitions.Identity, state == Resting ? Resting : state, _definitions.Stored, state.Active ? _definitions.Live : null);

    private async ValueTask VanishAsync()
    {
        _ended = Gone;
        // Before another domain can have its uuid.
        await _definitions.ForgetAsync();
        _vanish(this);
        _ = _mailbox.CloseAsync();
    }

    /// <summary>Who waits is answered in any case, but after a fault not with success.</summary>
    private static Effect Honest(Effect effect, Problem? fault) =>
        fault is not null && effect is Effect.Reply { Problem: null } reply ? reply with { Problem = fault } : effect;
}
