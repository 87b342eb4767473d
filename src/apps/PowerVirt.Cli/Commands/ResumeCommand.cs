namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt resume</c>: lets it run again.</summary>
internal static class ResumeCommand
{
    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var verb = new Verb("resume", "Lets a paused guest go on.") { guest };
        verb.Examples = [new("powervirt resume web", "lets it run again")];
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            await daemon.Lifecycle.DomainResumeAsync(new(domain), daemon.Call);
            world.Terminal.Line($"{domain.Name} goes on.");
            return ExitCode.Done;
        });
    }
}
