using System.CommandLine;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt autostart</c>: whether a guest is started with the host.</summary>
internal static class AutostartCommand
{
    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var wish = new Argument<string?>("on|off")
        {
            Description = "What it is to be; tells what it is where nothing is said.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        wish.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("on" or "off") and var given }])
                result.AddError($"'{given}' is not possible for autostart: it takes on or off.");
        });
        wish.CompletionSources.Add("on", "off");
        var verb = new Verb("autostart", "Says, or tells, whether a guest is started with the host.") { guest, wish };
        verb.Examples =
        [
            new("powervirt autostart web on", "the daemon starts the guest when the host has booted"),
            new("powervirt autostart web", "tells on or off"),
        ];
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            if (parsed.GetValue(wish) is not { } wanted)
            {
                var current = await daemon.Configuration.DomainGetAutostartAsync(new(domain), daemon.Call);
                world.Terminal.Line(current.Autostart != 0 ? "on" : "off");
                return ExitCode.Done;
            }

            await daemon.Configuration.DomainSetAutostartAsync(new(domain, wanted == "on" ? 1 : 0), daemon.Call);
            world.Terminal.Line(wanted == "on"
                ? $"{domain.Name} is started with the host from now on."
                : $"{domain.Name} is not started with the host any more.");
            return ExitCode.Done;
        });
    }
}
