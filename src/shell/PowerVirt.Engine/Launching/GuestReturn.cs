using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Learns how a guest that was found again stands, as soon as it answers.</summary>
internal sealed class GuestReturn(Definitions definitions, GuestHooks hooks, EngineWorld world, Func<Input, bool> post)
{
    public async Task WelcomeAsync(IRunningGuest guest)
    {
        try
        {
            await guest.Ready;
            definitions.Live = LiveDetails.Fill(definitions.Live, guest.Chardevs, []);
            var status = QmpReplies.Status(await guest.AskAsync(QmpCommand.QueryStatus, CancellationToken.None));
            post(GuestStanding.Of(status, guest.Pid));
            await hooks.TellAsync("reconnect", "begin", definitions.Live);
        }
        catch (VmException silent)
        {
            // Its monitor is closed, which is an input of its own, or it hangs again: what was known goes on.
            world.Log.Tell(new EngineEntry(
                EntryWeight.Warning, "A guest that was found again does not say how it stands.", definitions.Identity, null)
            {
                Problem = silent.Problem,
            });
        }
        catch (QmpFormatException rubbish)
        {
            post(new Input.MonitorLost(new Problem(ErrorCode.InternalError, rubbish.Message)));
        }
    }
}
