using System.CommandLine;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt start</c>: starts a guest that the daemon keeps.</summary>
internal static class StartCommand
{
    /// <summary>virDomainCreateFlags of libvirt-domain.h.</summary>
    private const uint StartPaused = 1;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var paused = new Option<bool>("--paused") { Description = "Do not let it run yet; 'powervirt resume' does." };
        var console = new Option<bool>("--console")
        {
            Description = "Show its console here from the first byte on; Ctrl-] leaves it, and the guest runs on.",
        };
        var verb = new Verb("start", "Starts a guest.") { guest, paused, console };
        verb.Examples =
        [
            new("powervirt start web", "starts it and returns"),
            new("powervirt start web --console", "starts it and shows how it boots"),
        ];
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var (waits, shown) = (parsed.GetValue(paused), parsed.GetValue(console));
            var flags = waits || shown ? StartPaused : 0;
            using (new Progress(world.Terminal, $"{domain.Name} is being started"))
                domain = (await daemon.Lifecycle.DomainCreateWithFlagsAsync(new(domain, flags), daemon.Call)).Domain;
            if (!shown)
            {
                world.Terminal.Line(waits ? $"{domain.Name} is started, and paused." : $"{domain.Name} is started.");
                return ExitCode.Done;
            }

            return await GuestConsoleLink.AttachAsync(world.Terminal, daemon, new(domain, null, 0), stop, async () =>
            {
                if (!waits) await daemon.Lifecycle.DomainResumeAsync(new(domain), daemon.Call);
            });
        });
    }
}
