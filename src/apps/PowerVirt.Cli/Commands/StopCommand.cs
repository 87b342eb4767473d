using System.CommandLine;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt stop</c>: has a guest power off, or ends it.</summary>
internal static class StopCommand
{
    private const double Usual = 60;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var force = new Option<bool>("--force")
        {
            Description = "End it as pulling the plug does: at once, or after --timeout where that is given.",
        };
        var timeout = SharedOptions.Timeout("How long the guest may take to power off (60 if it is not said).");
        var verb = new Verb("stop", "Has a guest power off, and waits until it has.") { guest, force, timeout };
        verb.Examples =
        [
            new("powervirt stop web", "asks the guest to power off, and fails if it has not after a minute"),
            new("powervirt stop web --timeout 20 --force", "gives it 20 seconds, and ends it then"),
            new("powervirt stop web --force", "ends it at once; what it has not written to its disks is lost"),
        ];
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var forced = parsed.GetValue(force);
            var patience = TimeSpan.FromSeconds(parsed.GetValue(timeout) ?? (forced ? 0 : Usual));
            if (patience > TimeSpan.Zero || !forced)
            {
                if (!forced) await GuestWait.HearsAsync(daemon, domain);
                if (await AskAsync(world.Terminal, daemon, domain, patience, stop) is { } ended)
                {
                    world.Terminal.Line($"{domain.Name} {ended.Words}.");
                    return ended.Detail == (int)StoppedDetail.Crashed ? ExitCode.Failed : ExitCode.Done;
                }

                if (!forced)
                {
                    throw new VmException(ErrorCode.OperationTimeout,
                        $"{domain.Name} was asked to power off and still runs after {patience.TotalSeconds:0.###} s.",
                        "Wait longer with --timeout, see its console, or end it with --force.");
                }
            }

            await daemon.Lifecycle.DomainDestroyFlagsAsync(new(domain, 0), daemon.Call);
            world.Terminal.Line($"{domain.Name} was ended.");
            return ExitCode.Done;
        });
    }

    /// <returns>How it ended; null where it did not in time.</returns>
    private static async Task<GuestEvent?> AskAsync(
        Terminal terminal, DaemonConnection daemon, RemoteDomain domain, TimeSpan patience, CancellationToken stop)
    {
        await daemon.WatchAsync(domain, GuestEvents.LifecycleTopic);
        await daemon.Lifecycle.DomainShutdownFlagsAsync(new(domain, 0), daemon.Call);
        using (new Progress(terminal, $"{domain.Name} is asked to power off"))
            return await GuestWait.ForAsync(
                daemon, happened => happened.Lifecycle == LifecycleEvent.Stopped, patience, stop);
    }
}
