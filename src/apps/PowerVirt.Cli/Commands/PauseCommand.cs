namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt pause</c>: halts the guest; nothing of it runs.</summary>
internal static class PauseCommand
{
    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var verb = new Verb("pause", "Halts a running guest where it is; it keeps its memory.") { guest };
        verb.Examples = [new("powervirt pause web", "halts the guest; nothing of it runs")];
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            await daemon.Lifecycle.DomainSuspendAsync(new(domain), daemon.Call);
            world.Terminal.Line($"{domain.Name} is paused.");
            return ExitCode.Done;
        });
    }
}
