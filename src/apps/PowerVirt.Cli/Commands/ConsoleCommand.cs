using System.CommandLine;
using PowerVirt.Cli.Daemon;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt console</c>: a guest's console, here.</summary>
internal static class ConsoleCommand
{
    /// <summary>virDomainConsoleFlags of libvirt-domain.h.</summary>
    private const uint Takeover = 1;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var force = new Option<bool>("--force") { Description = "Take it from whoever has it now." };
        var device = new Option<string?>("--device")
        {
            Description = "Another console than the first: its alias, such as console1 or serial0.",
            HelpName = "ALIAS",
        };
        var verb = new Verb("console", "Shows a running guest's console here; Ctrl-] leaves it.") { guest, force, device };
        verb.Examples =
        [
            new("powervirt console web", "the guest's first console; one program has it at a time"),
            new("powervirt console web --force", "ends another one's session, and begins one here"),
        ];
        verb.Notes =
            "Where standard input is no terminal, bytes go through unchanged, the end of the input means nothing, and\n" +
            "the guest's end is the end.";
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            return await GuestConsoleLink.AttachAsync(world.Terminal, daemon,
                new(domain, parsed.GetValue(device), parsed.GetValue(force) ? Takeover : 0), stop);
        });
    }
}
