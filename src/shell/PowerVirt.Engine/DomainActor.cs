using System.Threading.Channels;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine;

/// <summary>
/// Owns one domain: takes one input after the other, lets the lifecycle decide and the effects be carried out.
/// </summary>
public sealed class DomainActor : IAsyncDisposable
{
    /// <summary>Inputs that may wait before a guest that reports more is taken for one that floods.</summary>
    private const int MostWaiting = 4096;

    private static readonly Problem ShuttingDown = new(ErrorCode.OperationAborted, "PowerVirt is shutting down.");

    private readonly Channel<Input> _mailbox = Channel.CreateUnbounded<Input>();
    private readonly PendingRequests _requests = new();
    private readonly EffectRunner _effects;
    private readonly Task _loop;
    private volatile DomainState _state;

    /// <param name="identity">Which domain.</param>
    /// <param name="actions">What the definition wants done when the guest ends.</param>
    /// <param name="plan">
    /// Decides how to start the guest, anew each time; throws <see cref="VmException"/> where it cannot be.
    /// </param>
    /// <param name="world">What the engine may use.</param>
    public DomainActor(DomainIdentity identity, EndActions actions, Func<LaunchPlan> plan, EngineWorld world)
    {
        Identity = identity;
        _state = DomainState.Initial(actions);
        _effects = new EffectRunner(identity, plan, world, _requests, Post, PostReport);
        _loop = Task.Run(RunAsync);
    }

    public DomainIdentity Identity { get; }

    /// <summary>The state after the latest step; reading it waits for nobody.</summary>
    public DomainState State => _state;

    /// <summary>
    /// The running guest, for what does not change its state: its consoles and questions to its monitor.
    /// </summary>
    public Ports.IRunningGuest? Guest => _effects.Guest;

    /// <summary>Puts a request on the road and waits for its answer.</summary>
    /// <exception cref="VmException">The answer is a problem.</exception>
    public async Task AskAsync(Func<RequestId, Input.Request> request)
    {
        var (id, answer) = _requests.Add();
        if (!Post(request(id))) _requests.Answer(id, ShuttingDown);
        if (await answer is { } problem) throw new VmException(problem);
    }

    /// <summary>Puts an input on the road; false when this actor has ended.</summary>
    public bool Post(Input input) => _mailbox.Writer.TryWrite(input);

    private bool PostReport(Input input) => _mailbox.Reader.Count < MostWaiting && Post(input);

    /// <summary>Ends the guest if there is one, and the actor.</summary>
    public async ValueTask DisposeAsync()
    {
        _mailbox.Writer.TryComplete();
        await _loop;
        await _effects.DisposeAsync();
        _requests.AnswerAll(ShuttingDown);
    }

    private async Task RunAsync()
    {
        await foreach (var input in _mailbox.Reader.ReadAllAsync())
        {
            var (next, effects) = DomainLifecycle.Step(_state, input);
            _state = next;
            Problem? fault = null;
            foreach (var effect in effects)
            {
                try
                {
                    await _effects.RunAsync(Honest(effect, fault), next);
                }
                catch (Exception failed)
                {
                    // One of the three places that may: whatever went wrong, the domain's road stays open.
                    fault ??= Faults.Of(failed);
                    if (effect is Effect.Reply unanswered) _requests.Answer(unanswered.To, fault);
                }
            }

            if (fault is not null) Post(new Input.Faulted(fault, (input as Input.Request)?.Id));
        }
    }

    /// <summary>Who waits is answered in any case, but after a fault not with success.</summary>
    private static Effect Honest(Effect effect, Problem? fault) =>
        fault is not null && effect is Effect.Reply { Problem: null } reply ? reply with { Problem = fault } : effect;
}
