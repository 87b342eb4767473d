using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Files;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt define</c>: gives the daemon a guest to keep.</summary>
internal static class DefineCommand
{
    public static Verb Create(Surroundings world)
    {
        var file = SharedOptions.Definition();
        var verb = new Verb("define", "Gives a guest to the daemon, which keeps it; or changes one that it has.") { file };
        verb.Examples =
        [
            new("powervirt define guest.xml", "the daemon knows the guest from now on"),
            new("powervirt show web --xml | sed s/power8/power9/ | powervirt define -", "changes a guest"),
        ];
        verb.Notes = "A running guest goes on as it was started; the new definition counts from its next start.";
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            var path = parsed.GetRequiredValue(file);
            var offer = new Offer(world, path, TextFile.Read(path, "definition", 4 * MarkupLimits.Default.Characters));
            if (!await offer.IsPossibleAsync(stop)) return ExitCode.Refused;
            if (await offer.MakeAsync(daemon, stop) is not { } defined) return offer.Code;
            world.Terminal.Line($"{defined.Name} is defined.");
            return ExitCode.Done;
        });
    }
}
