using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Files;
using PowerVirt.Cli.Output;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml;

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
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var path = parsed.GetRequiredValue(file);
            var text = TextFile.Read(path, "definition", 4 * MarkupLimits.Default.Characters);
            if (!Passes(world.Terminal, path, text)) return ExitCode.Refused;
            var defined = await daemon.Configuration.DomainDefineXmlFlagsAsync(new(text, 0), daemon.Call);
            world.Terminal.Line($"{defined.Domain.Name} is defined.");
            return ExitCode.Done;
        });
    }

    /// <summary>Shows what is wrong with its lines, which the daemon's one sentence could not.</summary>
    /// <returns>Whether the daemon may be asked.</returns>
    public static bool Passes(Terminal terminal, string path, string text)
    {
        var read = DomainXml.Parse(text);
        var problems = new ProblemList { Document = read.Value };
        problems.Add(read.Problems, _ => ExitCode.Refused);
        foreach (var problem in problems.InOrder()) ProblemReport.Show(terminal, path, problem);
        return problems.Code == ExitCode.Done;
    }
}
