using System.Collections.Immutable;
using static PowerVirt.Domain.Lifecycle.DomainLifecycle;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>What the host reports about the process and about commands it was given.</summary>
internal static class Reports
{
    public static (DomainState, ImmutableArray<Effect>) Launched(DomainState state, Input.Launched launched)
    {
        var started = state with
        {
            Pid = launched.Pid,
            Id = launched.Id,
            Actions = launched.Actions ?? state.Actions,
        };
        // Given up while it was being started, and the start was quicker than its cancellation.
        if (state.Phase is Phase.Off or Phase.Stopping) return End(started, ShutoffReason.Destroyed);
        if (state.Phase != Phase.Starting) return (state, []);

        started = started with
        {
            Phase = launched.Paused ? Phase.Paused : Phase.Running,
            Status = launched.Paused ? new DomainStatus(PausedReason.User) : new DomainStatus(RunningReason.Booted),
            Start = null,
        };
        List<Effect> effects = [new Effect.Persist(), new Effect.Publish(DomainEvent.Started(StartedDetail.Booted))];
        if (launched.Paused) effects.Add(new Effect.Publish(DomainEvent.Suspended(SuspendedDetail.Paused)));
        if (state.Start is { } start) effects.Add(new Effect.Reply(start));
        return (started, [.. effects]);
    }

    public static (DomainState, ImmutableArray<Effect>) LaunchFailed(DomainState state, Problem problem)
    {
        if (state.Phase is not (Phase.Starting or Phase.Stopping)) return (state, []);
        var destroyed = state.Phase == Phase.Stopping;
        var reason = destroyed
            ? new Problem(ErrorCode.OperationAborted, "The domain was destroyed while it was being started.")
            : problem;
        return (state.Off(destroyed ? ShutoffReason.Destroyed : ShutoffReason.Failed),
            [new Effect.Persist(), .. Vanishing(state), .. Replies(state, reason)]);
    }

    public static (DomainState, ImmutableArray<Effect>) Adopt(DomainState state) =>
        state.Active ? (state, [new Effect.Adopt()]) : (state, []);

    /// <remarks>What was known stays where QEMU does not say otherwise: it knows no reasons.</remarks>
    public static (DomainState, ImmutableArray<Effect>) Reattached(DomainState state, Input.Reattached found)
    {
        if (state.Phase is Phase.Off or Phase.Starting or Phase.Stopping or Phase.Halted) return (state, []);
        var known = state with { Pid = found.Pid };
        var (next, effects) = (state.Phase, found.Running) switch
        {
            (Phase.Paused, true) => MachineEvents.Resumed(known),
            (not Phase.Paused, false) => MachineEvents.Stopped(known with { Pause = found.Why }),
            _ => (known, [new Effect.Persist()]),
        };
        return (next, [.. found.Become.Select(edit => new Effect.Amend(edit)), .. effects]);
    }

    public static (DomainState, ImmutableArray<Effect>) Succeeded(DomainState state, Input.CommandDone done)
    {
        var (next, effects) = done.Command switch
        {
            GuestCommand.Stop => MachineEvents.Stopped(state),
            GuestCommand.Continue => MachineEvents.Resumed(state),
            _ => (state, []),
        };
        // Whoever waits for the end of the guest is answered then, not when the guest was asked to end.
        return done.For is { } id && !state.Stops.Contains(id)
            ? (next, effects.Add(new Effect.Reply(id)))
            : (next, effects);
    }

    public static (DomainState, ImmutableArray<Effect>) Failed(
        DomainState state, Input.CommandDone done, Problem problem)
    {
        if (done.Command == GuestCommand.Dump)
            return MachineEvents.Step(state, new MachineEvent.Dumped(problem.Message));
        // The lifecycle's own doing, after a reset: nobody else would bring the machine out of this.
        if (done.For is not { } id) return HasMachine(state) ? End(state, ShutoffReason.Failed) : (state, []);
        if (done.Command == GuestCommand.Stop) state = state with { Pause = null };
        // Still waiting for the end: the deadline sees to it.
        return state.Stops.Contains(id) ? (state, []) : (state, [new Effect.Reply(id, problem)]);
    }

    public static (DomainState, ImmutableArray<Effect>) MonitorLost(DomainState state) =>
        HasMachine(state) ? End(state, ShutoffReason.Crashed) : (state, []);

    public static (DomainState, ImmutableArray<Effect>) DeadlinePassed(DomainState state, int alarm) =>
        alarm == state.Alarm && HasMachine(state) ? End(state, ShutoffReason.Destroyed) : (state, []);

    public static (DomainState, ImmutableArray<Effect>) Exited(DomainState state, Input.QemuExited exited)
    {
        if (state.Phase == Phase.Off) return (state, []);
        // The start was given up by a crash of ours: nobody was told that the guest runs.
        var reason = state.End ?? (state.Phase == Phase.Starting
            ? ShutoffReason.Failed : exited.Concluded ?? ShutoffReason.Crashed);
        var detail = reason switch
        {
            ShutoffReason.Shutdown => StoppedDetail.Shutdown,
            ShutoffReason.Destroyed => StoppedDetail.Destroyed,
            // libvirt: a guest that panicked is "crashed", a QEMU that died is "failed"; both leave the domain crashed.
            ShutoffReason.Crashed when state.End is not null => StoppedDetail.Crashed,
            _ => StoppedDetail.Failed,
        };
        var words = exited.LastWords.Length > 0 ? $": {exited.LastWords}" : ".";
        var problem = new Problem(ErrorCode.OperationFailed,
            $"QEMU ended ({exited.Status}) while the domain was being started{words}");
        return (state.Off(reason),
        [
            new Effect.CleanUp(),
            new Effect.Persist(),
            new Effect.Publish(DomainEvent.Stopped(detail)),
            .. Vanishing(state),
            .. Replies(state, problem),
        ]);
    }

    public static (DomainState, ImmutableArray<Effect>) Faulted(DomainState state, Input.Faulted faulted)
    {
        if (state.Phase == Phase.Starting)
        {
            var (off, effects) = LaunchFailed(state, faulted.Problem);
            return (off, [new Effect.CancelLaunch(), .. effects]);
        }

        // Ending it failed: those who wait are told, and may ask again.
        var told = state.Phase == Phase.Stopping ? state.Stops : [];
        if (faulted.For is { } asked && !told.Contains(asked)) told = told.Add(asked);
        return (state with { Stops = state.Stops.RemoveRange(told) },
            [.. told.Select(id => new Effect.Reply(id, faulted.Problem))]);
    }

    private static bool HasMachine(DomainState state) =>
        state.Phase is not (Phase.Off or Phase.Starting or Phase.Stopping);

    private static (DomainState, ImmutableArray<Effect>) End(DomainState state, ShutoffReason why) =>
        (Ending(state, why), [new Effect.Terminate(), new Effect.Note()]);

    /// <summary>A transient domain is nothing without its guest.</summary>
    private static IEnumerable<Effect> Vanishing(DomainState state) =>
        state.Persistent ? [] : [new Effect.Vanish()];

    /// <summary>Answers everyone who waits: the start has failed, the end has come.</summary>
    private static IEnumerable<Effect> Replies(DomainState state, Problem startFailed)
    {
        if (state.Start is { } start) yield return new Effect.Reply(start, startFailed);
        foreach (var stop in state.Stops) yield return new Effect.Reply(stop);
    }
}
