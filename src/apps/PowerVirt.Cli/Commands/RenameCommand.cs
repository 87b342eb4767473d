using System.CommandLine;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt rename</c>: gives a guest another name.</summary>
internal static class RenameCommand
{
    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var name = new Argument<string>("NEW") { Description = "The new name.", HelpName = "NEW" };
        var verb = new Verb("rename", "Gives a guest that is off another name.") { guest, name };
        verb.Examples = [new("powervirt rename web web-old", "the guest is called web-old, and keeps all else")];
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            var wanted = parsed.GetRequiredValue(name);
            await daemon.Configuration.DomainRenameAsync(new(domain, wanted, 0), daemon.Call);
            world.Terminal.Line($"{domain.Name} is called {wanted} now.");
            return ExitCode.Done;
        });
    }
}
