using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine;

/// <summary>Carries out effects; what takes time goes on beside the mailbox and comes back as an input.</summary>
internal sealed class EffectRunner(
    DomainIdentity identity,
    Func<LaunchPlan> plan,
    EngineWorld world,
    PendingRequests requests,
    Func<Input, bool> post,
    Func<Input, bool> postReport)
    : IAsyncDisposable
{
    private readonly List<ITimer> _alarms = [];
    private CancellationTokenSource? _launch;
    private Task _work = Task.CompletedTask;
    private volatile IRunningGuest? _guest;
    private bool _unsaved;

    public IRunningGuest? Guest => _guest;

    public async ValueTask RunAsync(Effect effect, DomainState state)
    {
        switch (effect)
        {
            case Effect.Launch launch:
                _launch = new CancellationTokenSource();
                _work = LaunchAsync(launch.Paused, _launch.Token);
                break;
            case Effect.CancelLaunch:
                await (_launch?.CancelAsync() ?? Task.CompletedTask);
                break;
            case Effect.Terminate when _guest is { } guest:
                _work = Beside(() => guest.TerminateAsync(world.Grace));
                break;
            case Effect.Command command when _guest is { } guest:
                _ = CommandAsync(guest, command);
                break;
            case Effect.Command command:
                post(new Input.CommandDone(command.What, command.For,
                    new Problem(ErrorCode.OperationInvalid, "domain is not running")));
                break;
            case Effect.SetAlarm alarm:
                _alarms.Add(world.Time.CreateTimer(
                    _ => post(new Input.DeadlinePassed(alarm.Alarm)), null, alarm.After, Timeout.InfiniteTimeSpan));
                break;
            case Effect.CleanUp:
                await CleanUpAsync();
                break;
            case Effect.Persist:
                await SaveAsync(state);
                break;
            case Effect.Publish publish:
                world.Events.Publish(new PublishedEvent(identity, publish.Event));
                break;
            case Effect.Reply reply:
                // What is answered with success is stored, even if the storing failed at first.
                if (reply.Problem is null && _unsaved) await SaveAsync(state);
                requests.Answer(reply.To, reply.Problem);
                break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_launch?.CancelAsync() ?? Task.CompletedTask);
        await _work;
        if (_guest is { } guest) await guest.TerminateAsync(world.Grace);
        await CleanUpAsync();
    }

    private async ValueTask SaveAsync(DomainState state)
    {
        _unsaved = true;
        await world.Store.SaveAsync(identity, state);
        _unsaved = false;
    }

    private async Task LaunchAsync(bool paused, CancellationToken stop)
    {
        try
        {
            // Off the mailbox's thread: planning and preparing may take a while, and a hanging disk for ever.
            var guest = await Task.Run(() => world.Host.LaunchAsync(plan(), paused, stop), stop);
            _guest = guest;
            post(new Input.Launched(guest.Pid, paused));
            guest.Listen(new Listener(post, postReport));
            _ = ReportExitAsync(guest);
        }
        catch (OperationCanceledException)
        {
            post(new Input.LaunchFailed(
                new Problem(ErrorCode.OperationAborted, $"The start of {identity.Name} was given up.")));
        }
        catch (Exception fault) // On the actor's behalf: a start that fails in any way is a failed start.
        {
            post(new Input.LaunchFailed(Faults.Of(fault)));
        }
    }

    private async Task ReportExitAsync(IRunningGuest guest)
    {
        var exit = await guest.Exit;
        post(new Input.QemuExited(exit.Status.ToString(), exit.LastWords));
    }

    private async Task CommandAsync(IRunningGuest guest, Effect.Command command)
    {
        try
        {
            await guest.AskAsync(QmpOf(command.What), CancellationToken.None);
            post(new Input.CommandDone(command.What, command.For));
        }
        catch (VmException refused)
        {
            post(new Input.CommandDone(command.What, command.For, refused.Problem));
        }
    }

    private async Task Beside(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (VmException failed)
        {
            post(new Input.Faulted(failed.Problem));
        }
    }

    private async ValueTask CleanUpAsync()
    {
        foreach (var alarm in _alarms) await alarm.DisposeAsync();
        _alarms.Clear();
        if (Interlocked.Exchange(ref _guest, null) is { } guest) await guest.DisposeAsync();
        _launch?.Dispose();
        _launch = null;
    }

    private static QmpCommand QmpOf(GuestCommand command) => command switch
    {
        GuestCommand.Stop => QmpCommand.Stop,
        GuestCommand.Continue => QmpCommand.Continue,
        GuestCommand.Powerdown => QmpCommand.Powerdown,
        _ => QmpCommand.Reset,
    };
}
