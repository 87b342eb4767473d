using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Launching;
using PowerVirt.Engine.Ports;
using PowerVirt.Engine.Threads;
using PowerVirt.Qemu.Diagnosis;

namespace PowerVirt.Engine;

/// <summary>Carries out effects; what takes time goes on beside the mailbox and comes back as an input.</summary>
internal sealed class EffectRunner(
    Definitions definitions,
    ILaunchSource source,
    EngineWorld world,
    PendingRequests requests,
    IInbox inbox,
    GuestTraces? traces)
    : IAsyncDisposable
{
    private List<ITimer>? _alarms;
    private CancellationTokenSource? _launch;
    private Task _work = Task.CompletedTask;
    private Task _noted = Task.CompletedTask;
    private Task _carried = Task.CompletedTask;
    private volatile IRunningGuest? _guest;
    private readonly LiveState _live = new(definitions, world, traces);

    public IRunningGuest? Guest => _guest;

    private GuestHooks Hooks => new(definitions, world);

    /// <summary>What goes on beside the mailbox.</summary>
    public Task Work => _work;

    /// <summary>Carries out an effect; what it returns follows at once.</summary>
    public async ValueTask<Input?> RunAsync(Effect effect, DomainState state)
    {
        switch (effect)
        {
            case Effect.Configure change:
                if (change.Change is ConfigurationChange.Edit { What.ReachesGuest: true } edit && edit.Scope.HasFlag(EditScope.Live))
                    _live.Settle();
                await definitions.StoreAsync(change.Change, _live.RecordOf(state));
                _live.Stored();
                return new Input.Configured(change.Change, change.For);
            case Effect.CarryOut order when _guest is { } guest:
                _carried = CarryOutAsync(_carried, _live.UnsettleAsync(state), guest, order);
                break;
            case Effect.CarryOut order:
                inbox.Post(new Input.CarriedOut(order.Change, order.Guest, order.For, StateProblems.NotRunning));
                break;
            case Effect.Launch launch:
                _launch = new CancellationTokenSource();
                _work = LaunchAsync(launch, state, _launch.Token);
                break;
            case Effect.CancelLaunch:
                await (_launch?.CancelAsync() ?? Task.CompletedTask);
                break;
            case Effect.Adopt:
                Adopt(state);
                break;
            case Effect.Terminate terminate when _guest is { } guest:
                _work = Beside(() => TerminateAsync(guest, terminate.Graceful));
                break;
            case Effect.Command command when _guest is { } guest:
                _ = CommandAsync(guest, command,
                    new DomainSnapshot(definitions.Identity, state, definitions.Stored, definitions.Live));
                break;
            case Effect.Command command:
                inbox.Post(new Input.CommandDone(command.What, command.For, StateProblems.NotRunning));
                break;
            case Effect.SetAlarm alarm:
                (_alarms ??= []).Add(world.Time.CreateTimer(
                    _ => inbox.Post(new Input.DeadlinePassed(alarm.Alarm)), null, alarm.After, Timeout.InfiniteTimeSpan));
                break;
            case Effect.CleanUp:
                await CleanUpAsync();
                break;
            case Effect.Amend amend:
                definitions.Amend(amend.What);
                break;
            case Effect.Persist:
                await _live.SaveAsync(state);
                break;
            case Effect.Note when _live.RecordOf(state) is { } record:
                _noted = _live.NoteAsync(record);
                break;
            case Effect.Publish publish:
                world.Events.Publish(new PublishedEvent(definitions.Identity, publish.Event, state.Id)
                {
                    Guest = definitions.Live?.Outline,
                });
                break;
            case Effect.Reply reply:
                // What is answered with success is stored, even if the storing failed at first.
                if (reply.Problem is null) await _live.CatchUpAsync(state);
                requests.Answer(reply.To, reply.Problem);
                break;
        }

        return null;
    }

    /// <summary>Lets the guest go on without us.</summary>
    public async ValueTask LeaveAsync()
    {
        await (_launch?.CancelAsync() ?? Task.CompletedTask);
        await _work;
        foreach (var alarm in _alarms ?? []) await alarm.DisposeAsync();
        if (Interlocked.Exchange(ref _guest, null) is { } guest) await guest.LeaveAsync();
        _launch?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await (_launch?.CancelAsync() ?? Task.CompletedTask);
        await _work;
        if (_guest is { } guest) await guest.TerminateAsync(world.Grace);
        await CleanUpAsync();
    }

    private async Task LaunchAsync(Effect.Launch launch, DomainState state, CancellationToken stop)
    {
        try
        {
            // Off the mailbox's thread: planning and preparing may take a while, and a hanging disk for ever.
            var started = await Task.Run(
                () => new GuestStart(definitions, source, Told(state.Start)).RunAsync(launch, state, stop), stop);
            _live.Traces = started.Guest.Traces;
            definitions.Live = started.Live;
            _guest = started.Guest;
            inbox.Post(new Input.Launched(started.Guest.Pid, launch.Paused)
            {
                Id = started.Id,
                Actions = started.Live?.Outline.Actions,
            });
            Attend(started.Guest);
        }
        catch (OperationCanceledException)
        {
            inbox.Post(new Input.LaunchFailed(new Problem(ErrorCode.OperationAborted,
                $"The start of {definitions.Identity.Name} was given up.")));
        }
        catch (Exception fault) // On the actor's behalf: a start that fails in any way is a failed start.
        {
            inbox.Post(new Input.LaunchFailed(Faults.Of(fault)));
        }
    }

    /// <summary>The world, which tells of each step of the start if that is wanted.</summary>
    private EngineWorld Told(RequestId? request) => !world.Log.IsVerbose ? world : world with
    {
        Passing = step =>
        {
            world.Passing(step);
            world.Log.Tell(new EngineEntry(EntryWeight.Detail, "A step of a start is done.", definitions.Identity,
                request?.Origin)
            {
                Fields = [("step", step)],
            });
        },
    };

    private void Adopt(DomainState state)
    {
        var found = _live.Traces ?? new GuestTraces();
        if (state.Phase != Phase.Stopping && world.Host.Adopt(found) is { } guest)
        {
            _guest = guest;
            _live.Traces = guest.Traces;
            Attend(guest);
            _ = new GuestReturn(definitions, _live, Hooks, world, inbox).WelcomeAsync(guest, found.Unsettled);
            return;
        }

        // It is gone, or was about to go, or its start was answered to nobody: what is left of it is removed.
        _work = Beside(async () =>
        {
            var words = world.Host.LastWordsOf(found);
            await TellEndAsync(() => world.Host.TakeBackAsync(found));
            var (status, reason) = UnseenEnd.Of(words);
            inbox.Post(new Input.QemuExited(status, words) { Concluded = reason });
        });
    }

    private void Attend(IRunningGuest guest) => new Listener(definitions, world.MonitorEvents, inbox).Attend(guest);

    private async Task TerminateAsync(IRunningGuest guest, bool graceful)
    {
        if (!graceful)
        {
            await guest.TerminateAsync(world.Grace);
            return;
        }

        try
        {
            await guest.TerminateAsync(Timeout.InfiniteTimeSpan).WaitAsync(world.Grace, world.Time);
        }
        catch (TimeoutException)
        {
            throw new VmException(ErrorCode.ResourceBusy,
                $"QEMU (pid {guest.Pid}) was asked to end and has not done so; it was not killed, as was asked.",
                "Ask again without the graceful flag to kill it.");
        }
    }

    private async Task CommandAsync(IRunningGuest guest, Effect.Command command, DomainSnapshot domain) =>
        inbox.Post(new Input.CommandDone(command.What, command.For,
            await FailureOf(() => GuestCommands.CarryOutAsync(guest, command.What, domain, world))));

    /// <summary>One after the other: what is stored last is what the guest has taken last.</summary>
    private async Task CarryOutAsync(Task earlier, Task noted, IRunningGuest guest, Effect.CarryOut order)
    {
        await earlier;
        var refusal = await FailureOf(async () =>
        {
            await noted;
            await GuestThreads.TellAsync(guest, order.Change.What, definitions.Live?.Outline.MaximumVcpus ?? 1);
            world.Passing(EngineStep.ThreadsTold);
        });
        if (refusal is not null) _live.Settle();
        inbox.Post(new Input.CarriedOut(order.Change, order.Guest, order.For, refusal));
    }

    private async Task Beside(Func<Task> work)
    {
        if (await FailureOf(work) is { } failure) inbox.Post(new Input.Faulted(failure));
    }

    private static async Task<Problem?> FailureOf(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception fault) // On the actor's behalf: who waits is answered, whatever went wrong.
        {
            return Faults.Of(fault);
        }
    }

    private async ValueTask CleanUpAsync()
    {
        await _noted; // Why it ends is known to whoever comes after us, before anything of it is gone.
        world.Passing(EngineStep.EndNoticed);
        foreach (var alarm in _alarms ?? []) await alarm.DisposeAsync();
        _alarms = null;
        if (Interlocked.Exchange(ref _guest, null) is { } guest)
            await TellEndAsync(() => guest.DisposeAsync().AsTask());
        _launch?.Dispose();
        _launch = null;
        world.Passing(EngineStep.EndCleaned);
    }

    /// <summary>Takes back what a guest that has ended had of the host, between the two hooks that libvirt has there.</summary>
    private async Task TellEndAsync(Func<Task> takeBack)
    {
        await Hooks.TellAsync("stopped", "end", definitions.Live);
        await takeBack();
        await Hooks.TellAsync("release", "end", definitions.Live);
    }
}
