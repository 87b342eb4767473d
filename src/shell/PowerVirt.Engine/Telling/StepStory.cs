using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine.Telling;

/// <summary>Says what a step of the lifecycle means to whoever reads the log, and which requests it belongs to.</summary>
internal static class StepStory
{
    /// <summary>The entry; null where there is nothing to say.</summary>
    /// <param name="domain">Whose step it was.</param>
    /// <param name="before">The state before the step: who waits for it.</param>
    /// <param name="input">What came.</param>
    /// <param name="after">The state after it.</param>
    public static EngineEntry? Of(DomainIdentity domain, DomainState before, Input input, DomainState after) =>
        input switch
        {
            Input.Start start when (before.Phase, after.Phase) is (Phase.Off, Phase.Starting) =>
                new(EntryWeight.Note, "A guest is being started.", domain, start.Id.Origin),
            Input.Request request => new(EntryWeight.Detail, "A domain is asked.", domain, request.Id.Origin)
            {
                Fields = [("what", request.GetType().Name), ("phase", before.Phase)],
            },
            Input.Configured stored => new(EntryWeight.Detail, "A change is stored.", domain, stored.For.Origin)
            {
                Fields = [("what", stored.Change.GetType().Name)],
            },
            Input.CarriedOut { Problem: { } problem } done =>
                new(EntryWeight.Warning, "A guest could not be told of a change.", domain, done.For.Origin) { Problem = problem },
            Input.CarriedOut done => new(EntryWeight.Detail, "A guest has taken a change.", domain, done.For.Origin),
            Input.Launched launched => new(EntryWeight.Note, "A guest runs.", domain, Waiting(before))
            {
                Fields = [("id", launched.Id), ("pid", launched.Pid), ("paused", launched.Paused ? "yes" : null)],
            },
            Input.LaunchFailed failed => new(EntryWeight.Warning, "A guest could not be started.", domain, Waiting(before))
            {
                Problem = failed.Problem,
            },
            Input.Reattached found => new(EntryWeight.Note, "A guest is found again.", domain, null)
            {
                Fields = [("pid", found.Pid), ("state", after.Status)],
            },
            Input.CommandDone { Problem: { } problem } done =>
                new(EntryWeight.Warning, "A guest could not be told something.", domain, done.For?.Origin)
                {
                    Problem = problem,
                    Fields = [("command", done.Command)],
                },
            Input.CommandDone done => new(EntryWeight.Detail, "A guest was told something.", domain, done.For?.Origin)
            {
                Fields = [("command", done.Command)],
            },
            Input.Happened { Event: MachineEvent.Shutdown shutdown } when after != before =>
                new(EntryWeight.Note, "A machine has shut down.", domain, Waiting(before))
                {
                    IsReported = true,
                    Fields = [("by", shutdown.ByGuest ? "guest" : "host"), ("cause", shutdown.Cause)],
                },
            Input.Happened { Event: MachineEvent.Panicked } when after != before =>
                new(EntryWeight.Warning, "A guest's kernel has panicked.", domain, Waiting(before)) { IsReported = true },
            Input.Happened happened => new(EntryWeight.Detail, "A machine reports something.", domain, null)
            {
                Fields = [("what", happened.Event.GetType().Name), ("state", after.Status)],
            },
            // Of a guest that is to end it is no news.
            Input.MonitorLost lost when after != before =>
                new(EntryWeight.Warning, "A guest's monitor is gone.", domain, Waiting(before)) { Problem = lost.Problem },
            Input.QemuExited exited when before.Active => Ended(domain, before, exited, after),
            Input.DeadlinePassed when after.Phase != before.Phase =>
                new(EntryWeight.Warning, "A guest did not end in time and is destroyed.", domain, Waiting(before)),
            Input.Faulted faulted => new(EntryWeight.Error, "What was to be done for a domain has failed.", domain,
                faulted.For?.Origin ?? Waiting(before))
            {
                Problem = faulted.Problem,
            },
            _ => null,
        };

    private static EngineEntry Ended(DomainIdentity domain, DomainState before, Input.QemuExited exited, DomainState after)
    {
        var expected = before.End is not null and not ShutoffReason.Failed and not ShutoffReason.Crashed;
        return new(expected ? EntryWeight.Note : EntryWeight.Warning, "A guest has ended.", domain, Waiting(before))
        {
            Fields =
            [
                ("id", before.Id), ("pid", before.Pid), ("state", after.Status), ("exit", exited.Status),
                ("words", expected ? null : exited.LastWords),
            ],
        };
    }

    /// <summary>Those who wait for a start or an end, and who asked the guest to end by itself.</summary>
    private static string? Waiting(DomainState state)
    {
        List<string> origins = [];
        if (state.Start?.Origin is { } start) origins.Add(start);
        if (state.Asked?.Origin is { } asked) origins.Add(asked);
        foreach (var stop in state.Stops)
            if (stop.Origin is { } origin && !origins.Contains(origin)) origins.Add(origin);
        return origins.Count > 0 ? string.Join(',', origins) : null;
    }
}
