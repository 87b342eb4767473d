using System.Collections.Immutable;
using static PowerVirt.Domain.Lifecycle.DomainLifecycle;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>What QEMU reports about the machine; while the process starts or ends, only that counts.</summary>
internal static class MachineEvents
{
    public static (DomainState, ImmutableArray<Effect>) Step(
        DomainState state, MachineEvent happened) => state.Phase switch
        {
            Phase.Off or Phase.Starting or Phase.Stopping => (state, []),
            _ => happened switch
            {
                MachineEvent.Shutdown shutdown => ShutDown(state, shutdown),
                MachineEvent.Reset reset => Reset(state, reset.ByGuest),
                MachineEvent.Stopped => Stopped(state),
                MachineEvent.Resumed => Resumed(state),
                MachineEvent.Panicked => Panicked(state),
                MachineEvent.Watchdog watchdog =>
                    Report(Expect(state, watchdog.Action == "pause", PausedReason.Watchdog), happened),
                MachineEvent.Dumped dumped => Dumped(state, dumped),
                MachineEvent.DiskFailed failed => Report(Expect(state, failed.Stops, PausedReason.IoError), happened),
                MachineEvent.BalloonChanged balloon => Amended(state, happened, new DefinitionEdit.LeftMemory(balloon.Actual)),
                MachineEvent.ChannelMoved moved =>
                    Amended(state, happened, new DefinitionEdit.ChannelUse(moved.Alias, moved.Open)),
                _ => Report(state, happened),
            },
        };

    public static (DomainState, ImmutableArray<Effect>) Stopped(DomainState state)
    {
        if (state.Phase is not (Phase.Running or Phase.ShuttingDown) || state.Restarting) return (state, []);
        var reason = state.Pause ?? PausedReason.Unknown;
        var detail = reason switch
        {
            PausedReason.IoError => SuspendedDetail.IoError,
            PausedReason.Watchdog => SuspendedDetail.Watchdog,
            _ => SuspendedDetail.Paused,
        };
        return (state with { Phase = Phase.Paused, Status = new DomainStatus(reason), Pause = null },
            [new Effect.Persist(), new Effect.Publish(DomainEvent.Suspended(detail))]);
    }

    public static (DomainState, ImmutableArray<Effect>) Resumed(DomainState state)
    {
        if (state.Phase != Phase.Paused) return (state, []);
        return (state with { Phase = Phase.Running, Status = new DomainStatus(RunningReason.Unpaused), Pause = null },
            [new Effect.Persist(), new Effect.Publish(DomainEvent.Resumed())]);
    }

    private static (DomainState, ImmutableArray<Effect>) ShutDown(DomainState state, MachineEvent.Shutdown shutdown)
    {
        if (state.Phase == Phase.Halted && shutdown.Cause != ShutdownCause.Quit) return (state, []);
        var publish = new Effect.Publish(
            DomainEvent.ShutDown(shutdown.ByGuest ? ShutdownDetail.Guest : ShutdownDetail.Host));
        var off = state with
        {
            Status = shutdown.Cause == ShutdownCause.Panic
                ? new DomainStatus(CrashedReason.Panicked)
                : new DomainStatus(shutdown.ByGuest ? ShutdownReason.Unknown : ShutdownReason.User),
        };
        var action = shutdown.Cause switch
        {
            ShutdownCause.Reboot => state.Actions.OnReboot,
            ShutdownCause.Panic => state.Actions.OnCrash,
            ShutdownCause.Quit => EndAction.Destroy,
            _ when state.Rebooting => EndAction.Restart,
            _ => state.Actions.OnPoweroff,
        };
        return After(off, action,
            shutdown.Cause == ShutdownCause.Panic ? ShutoffReason.Crashed : ShutoffReason.Shutdown, publish);
    }

    private static (DomainState, ImmutableArray<Effect>) Panicked(DomainState state) => state.Phase == Phase.Halted
        ? (state, [])
        : After(
            state with { Status = new DomainStatus(CrashedReason.Panicked) },
            state.Actions.OnCrash,
            ShutoffReason.Crashed,
            new Effect.Publish(DomainEvent.Crashed()));

    private static (DomainState, ImmutableArray<Effect>) After(
        DomainState state, EndAction action, ShutoffReason why, Effect publish)
    {
        // Somebody waits for the guest to end: restarting or keeping it would never answer them.
        if (state.Stops.Length > 0) action = EndAction.Destroy;
        return action switch
        {
            EndAction.Restart => (
                state with { Phase = Phase.Running, Restarting = true },
                [publish, new Effect.Command(GuestCommand.Reset, null)]),
            EndAction.CoredumpDestroy or EndAction.CoredumpRestart when why == ShutoffReason.Crashed => (
                state with { Phase = Phase.Halted, Dumping = action },
                [new Effect.Persist(), publish, new Effect.Command(GuestCommand.Dump, null)]),
            EndAction.CoredumpRestart => After(state, EndAction.Restart, why, publish),
            EndAction.Preserve => (state with { Phase = Phase.Halted }, [new Effect.Persist(), publish]),
            _ => (Ending(state, why), [publish, new Effect.Terminate(), new Effect.Note()]),
        };
    }

    /// <remarks>A guest whose memory could not be written stays for a look.</remarks>
    private static (DomainState, ImmutableArray<Effect>) Dumped(DomainState state, MachineEvent.Dumped dumped)
    {
        if (state is not { Phase: Phase.Halted, Dumping: { } action }) return (state, []);
        var done = state with { Dumping = null };
        return (dumped.Why, action) switch
        {
            (not null, _) => (done, [new Effect.Persist()]),
            (null, EndAction.CoredumpRestart) => (
                done with { Phase = Phase.Running, Restarting = true }, [new Effect.Command(GuestCommand.Reset, null)]),
            _ => (Ending(done, ShutoffReason.Crashed), [new Effect.Terminate(), new Effect.Note()]),
        };
    }

    private static (DomainState, ImmutableArray<Effect>) Reset(DomainState state, bool byGuest)
    {
        if (state.Restarting)
        {
            var crashed = state.Status.State == VisibleState.Crashed;
            var again = state with
            {
                Phase = Phase.Running,
                Restarting = false,
                Rebooting = false,
                Asked = null,
                Status = new DomainStatus(crashed ? RunningReason.Crashed : RunningReason.Booted),
            };
            return (again,
            [
                new Effect.Command(GuestCommand.Continue, null),
                new Effect.Persist(),
                new Effect.Publish(new DomainEvent.Rebooted()),
            ]);
        }

        return byGuest && state.Actions.OnReboot == EndAction.Destroy
            ? (Ending(state, ShutoffReason.Shutdown), [new Effect.Terminate(), new Effect.Note()])
            : (state with { Asked = null }, [new Effect.Publish(new DomainEvent.Rebooted())]);
    }

    private static DomainState Expect(DomainState state, bool stops, PausedReason reason) =>
        stops && state.Phase != Phase.Paused ? state with { Pause = reason } : state;

    private static (DomainState, ImmutableArray<Effect>) Amended(
        DomainState state, MachineEvent happened, DefinitionEdit edit) => (state,
        [new Effect.Amend(edit), new Effect.Persist(), new Effect.Publish(new DomainEvent.Reported(happened))]);

    private static (DomainState, ImmutableArray<Effect>) Report(DomainState state, MachineEvent happened) =>
        (state, [new Effect.Publish(new DomainEvent.Reported(happened))]);
}
