using System.Collections.Immutable;
using System.Diagnostics;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>Decides what a domain does next: the one place that knows what may follow what.</summary>
public static class DomainLifecycle
{
    /// <summary>Takes one input to the next state and what is to be done about it; it does nothing itself.</summary>
    public static (DomainState State, ImmutableArray<Effect> Effects) Step(
        DomainState state, Input input) => input switch
        {
            Input.Request request when !state.Known && !Founds(request) =>
                (state, [new Effect.Reply(request.Id, new Problem(ErrorCode.NoDomain, "The domain is gone."))]),
            Input.Configure configure => Configurations.Asked(state, configure),
            Input.Configured configured => Configurations.Stored(state, configured),
            Input.CarriedOut done => Configurations.CarriedOut(state, done),
            Input.Start start => Requests.Start(state, start),
            Input.Shutdown shutdown => Requests.Shutdown(state, shutdown),
            Input.Destroy destroy => Requests.Destroy(state, destroy),
            Input.Suspend suspend => Requests.Suspend(state, suspend),
            Input.Resume resume => Requests.Resume(state, resume),
            Input.Reset reset => Requests.Reset(state, reset),
            Input.Reboot reboot => Requests.Reboot(state, reboot),
            Input.InjectNmi nmi => Requests.InjectNmi(state, nmi),
            Input.Adopt => Reports.Adopt(state),
            Input.Launched launched => Reports.Launched(state, launched),
            Input.LaunchFailed failed => Reports.LaunchFailed(state, failed.Problem),
            Input.Reattached reattached => Reports.Reattached(state, reattached),
            Input.CommandDone { Problem: null } done => Reports.Succeeded(state, done),
            Input.CommandDone done => Reports.Failed(state, done, done.Problem),
            Input.Happened happened => MachineEvents.Step(state, happened.Event),
            Input.MonitorLost => Reports.MonitorLost(state),
            Input.QemuExited exited => Reports.Exited(state, exited),
            Input.DeadlinePassed passed => Reports.DeadlinePassed(state, passed.Alarm),
            Input.Faulted faulted => Reports.Faulted(state, faulted),
            _ => throw new UnreachableException($"{input.GetType().Name} has no rule."),
        };

    /// <summary>Whether a domain can begin with it.</summary>
    private static bool Founds(Input.Request request) =>
        request is Input.Start { Definition: not null } or Input.Configure { Change: ConfigurationChange.Define };

    /// <summary>Lets the process end: from here on only its exit counts.</summary>
    internal static DomainState Ending(DomainState state, ShutoffReason why) =>
        state with { Phase = Phase.Stopping, End = state.End ?? why, Restarting = false, Alarm = state.Alarm + 1 };

    internal static (DomainState, ImmutableArray<Effect>) Refuse(
        DomainState state, RequestId id, string why, string? remedy = null) =>
        Refuse(state, id, new Problem(ErrorCode.OperationInvalid, why, Remedy: remedy));

    internal static (DomainState, ImmutableArray<Effect>) Refuse(DomainState state, RequestId id, Problem problem) =>
        (state, [new Effect.Reply(id, problem)]);
}
