using System.CommandLine;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt restart</c>: has a guest reboot, or resets it.</summary>
internal static class RestartCommand
{
    private const double Usual = 60;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var force = new Option<bool>("--force")
        {
            Description = "Reset it as a button does: at once, or after --timeout where that is given.",
        };
        var timeout = SharedOptions.Timeout("How long the guest may take to go down (60 if it is not said).");
        var verb = new Verb("restart", "Has a guest reboot, and waits until it does.") { guest, force, timeout };
        verb.Examples =
        [
            new("powervirt restart web", "asks the guest to go down, and boots it again"),
            new("powervirt restart web --force", "resets it at once; what it has not written to its disks is lost"),
        ];
        verb.Notes = "The guest keeps its QEMU. A changed definition counts after 'powervirt stop' and 'powervirt start'.";
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var forced = parsed.GetValue(force);
            var patience = TimeSpan.FromSeconds(parsed.GetValue(timeout) ?? (forced ? 0 : Usual));
            if (patience > TimeSpan.Zero || !forced)
            {
                if (!forced) await GuestWait.HearsAsync(daemon, domain);
                await daemon.WatchAsync(domain, GuestEvents.RebootTopic);
                await daemon.Lifecycle.DomainRebootAsync(new(domain, 0), daemon.Call);
                using var progress = new Progress(world.Terminal, $"{domain.Name} is asked to reboot");
                if (await GuestWait.ForAsync(daemon, happened => happened.Kind == "reboot", patience, stop) is not null)
                    return Done(world.Terminal, domain.Name, "has rebooted");
                if (!forced)
                {
                    throw new VmException(ErrorCode.OperationTimeout,
                        $"{domain.Name} was asked to reboot and has not after {patience.TotalSeconds:0.###} s.",
                        "Wait longer with --timeout, see its console, or reset it with --force.");
                }
            }

            await daemon.Lifecycle.DomainResetAsync(new(domain, 0), daemon.Call);
            return Done(world.Terminal, domain.Name, "was reset");
        });
    }

    private static ExitCode Done(Terminal terminal, string name, string what)
    {
        terminal.Line($"{name} {what}.");
        return ExitCode.Done;
    }
}
