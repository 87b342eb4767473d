using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Engine.Threads;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Learns how a guest that was found again stands, as soon as it answers.</summary>
internal sealed class GuestReturn(
    Definitions definitions, LiveState state, GuestHooks hooks, EngineWorld world, IInbox inbox)
{
    /// <param name="guest">The guest.</param>
    /// <param name="unsettled">Whether somebody was about to change where its threads run.</param>
    public async Task WelcomeAsync(IRunningGuest guest, bool unsettled)
    {
        try
        {
            await guest.Ready;
            definitions.Live = LiveDetails.Fill(definitions.Live, guest.Chardevs, [], []);
            var become = await LiveChanges.AskAsync(guest, definitions.Live);
            var status = QmpReplies.Status(await guest.AskAsync(QmpCommand.QueryStatus, CancellationToken.None));
            inbox.Post(GuestStanding.Of(status, guest.Pid, become));
            if (unsettled) await SettleAsync(guest);
            await hooks.TellAsync("reconnect", "begin", definitions.Live);
        }
        catch (VmException silent)
        {
            // Its monitor is closed, which is an input of its own, or it hangs again: what was known goes on.
            Warn("A guest that was found again does not say how it stands.", silent.Problem);
        }
        catch (QmpFormatException rubbish)
        {
            inbox.Post(new Input.MonitorLost(new Problem(ErrorCode.InternalError, rubbish.Message)));
        }
    }

    /// <summary>Who was to change where its threads run has not stored that: it did not happen.</summary>
    private async Task SettleAsync(IRunningGuest guest)
    {
        try
        {
            if (definitions.Live is { } live) await GuestThreads.RestoreAsync(guest, live.Read(live: true));
            state.Settle();
        }
        catch (VmException refused)
        {
            Warn("A guest's threads may not run where its definition says.", refused.Problem);
        }
    }

    private void Warn(string text, Problem problem) =>
        world.Log.Tell(new EngineEntry(EntryWeight.Warning, text, definitions.Identity, null) { Problem = problem });
}
