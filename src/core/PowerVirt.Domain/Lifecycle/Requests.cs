using System.Collections.Immutable;
using static PowerVirt.Domain.Lifecycle.DomainLifecycle;
using static PowerVirt.Domain.Lifecycle.StateProblems;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>What users ask of a domain, and in which phase they may.</summary>
internal static class Requests
{
    private const string HasEnded = "the guest has ended and is kept as it was";
    private const string DestroyOrReset = "Destroy it, or reset it to boot it again.";

    public static (DomainState, ImmutableArray<Effect>) Start(
        DomainState state, Input.Start request) => state.Phase switch
        {
            Phase.Off => (
                state with
                {
                    Phase = Phase.Starting,
                    Status = new DomainStatus(PausedReason.StartingUp),
                    AutoDestroy = request.AutoDestroy,
                    Start = request.Id,
                    End = null,
                    Pause = null,
                },
                [new Effect.Launch(request.Paused) { Definition = request.Definition }]),
            Phase.Starting => Refuse(state, request.Id, BeingStarted),
            Phase.Stopping => Refuse(state, request.Id, BeingStopped),
            _ => Refuse(state, request.Id, AlreadyRunning),
        };

    public static (DomainState, ImmutableArray<Effect>) Shutdown(DomainState state, Input.Shutdown request)
    {
        switch (state.Phase)
        {
            case Phase.Off: return Refuse(state, request.Id, NotRunning);
            case Phase.Starting: return Refuse(state, request.Id, BeingStarted with { Remedy = "Destroy it to give up the start." });
            case Phase.Stopping: return (WaitForEnd(state, request.Id), []);
            case Phase.Halted: return Refuse(state, request.Id, HasEnded, DestroyOrReset);
        }

        // A paused guest gets the request when it is resumed; it stays paused until then, as with libvirt.
        var asked = state with
        {
            Phase = state.Phase == Phase.Paused ? Phase.Paused : Phase.ShuttingDown,
            Rebooting = false,
            Asked = request.Id,
        };
        var how = request.By == EndRequest.Agent ? GuestCommand.AgentPowerdown : GuestCommand.Powerdown;
        var powerdown = new Effect.Command(how, request.Id);
        if (request.Deadline is not { } deadline) return (asked, [powerdown]);

        asked = WaitForEnd(asked, request.Id) with { Alarm = state.Alarm + 1 };
        return (asked, [powerdown, new Effect.SetAlarm(asked.Alarm, deadline)]);
    }

    public static (DomainState, ImmutableArray<Effect>) Destroy(
        DomainState state, Input.Destroy request) => state.Phase switch
        {
            Phase.Off => Refuse(state, request.Id, NotRunning),
            Phase.Starting =>
                (WaitForEnd(Ending(state, ShutoffReason.Destroyed), request.Id), [new Effect.CancelLaunch()]),
            // Asked again while it stops: an attempt that failed gets another chance. Without a process
            // the start is being given up.
            Phase.Stopping => (
                WaitForEnd(state, request.Id), state.Pid is null ? [] : [new Effect.Terminate(request.Graceful)]),
            _ => (
                WaitForEnd(Ending(state, ShutoffReason.Destroyed), request.Id),
                [new Effect.Terminate(request.Graceful), new Effect.Note()]),
        };

    public static (DomainState, ImmutableArray<Effect>) Suspend(
        DomainState state, Input.Suspend request) => state.Phase switch
        {
            Phase.Running or Phase.ShuttingDown => (
                state with { Pause = PausedReason.User }, [new Effect.Command(GuestCommand.Stop, request.Id)]),
            Phase.Paused => (state, [new Effect.Reply(request.Id)]),
            Phase.Starting => Refuse(state, request.Id, BeingStarted),
            Phase.Stopping => Refuse(state, request.Id, BeingStopped),
            Phase.Halted => Refuse(state, request.Id, HasEnded, DestroyOrReset),
            _ => Refuse(state, request.Id, NotRunning),
        };

    public static (DomainState, ImmutableArray<Effect>) Resume(
        DomainState state, Input.Resume request) => state.Phase switch
        {
            Phase.Paused => (state, [new Effect.Command(GuestCommand.Continue, request.Id)]),
            Phase.Running or Phase.ShuttingDown => Refuse(state, request.Id, AlreadyRunning),
            Phase.Starting => Refuse(state, request.Id, BeingStarted),
            Phase.Stopping => Refuse(state, request.Id, BeingStopped),
            Phase.Halted => Refuse(state, request.Id, HasEnded, DestroyOrReset),
            _ => Refuse(state, request.Id, NotRunning),
        };

    public static (DomainState, ImmutableArray<Effect>) Reset(
        DomainState state, Input.Reset request) => state.Phase switch
        {
            Phase.Off => Refuse(state, request.Id, NotRunning),
            Phase.Starting => Refuse(state, request.Id, BeingStarted),
            Phase.Stopping => Refuse(state, request.Id, BeingStopped),
            _ => (state with { Restarting = state.Phase == Phase.Halted },
                [new Effect.Command(GuestCommand.Reset, request.Id)]),
        };

    /// <remarks>The power button only powers off: the machine is reset when the guest has done so.</remarks>
    public static (DomainState, ImmutableArray<Effect>) Reboot(DomainState state, Input.Reboot request)
    {
        var byAgent = request.By == EndRequest.Agent;
        var (next, effects) = Command(state, request.Id, byAgent ? GuestCommand.AgentReboot : GuestCommand.Powerdown);
        if (!byAgent) next = next with { Rebooting = effects is [Effect.Command] };
        return (effects is [Effect.Command] ? next with { Asked = request.Id } : next, effects);
    }

    public static (DomainState, ImmutableArray<Effect>) InjectNmi(DomainState state, Input.InjectNmi request) =>
        Command(state, request.Id, GuestCommand.InjectNmi);

    private static (DomainState, ImmutableArray<Effect>) Command(
        DomainState state, RequestId id, GuestCommand command) => state.Phase switch
        {
            Phase.Off => Refuse(state, id, NotRunning),
            Phase.Starting => Refuse(state, id, BeingStarted),
            Phase.Stopping => Refuse(state, id, BeingStopped),
            Phase.Halted => Refuse(state, id, HasEnded, DestroyOrReset),
            _ => (state, [new Effect.Command(command, id)]),
        };

    private static DomainState WaitForEnd(DomainState state, RequestId id) =>
        state with { Stops = state.Stops.Add(id) };
}
