using System.CommandLine;
using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Cli.Running;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt check</c>: everything that is wrong with a definition, at once.</summary>
internal static class CheckCommand
{
    public static Verb Create(Surroundings world)
    {
        var (file, virtType, host) = (SharedOptions.Definition(), SharedOptions.VirtType(), SharedOptions.Host());
        var (qemu, json) = (SharedOptions.Qemu(), SharedOptions.Json());
        var convert = new Option<bool>("--convert")
        {
            Description = "Write the definition as one of a pseries guest to standard output; what was changed, and what "
                + "is still wrong, goes to standard error.",
        };
        var verb = new Verb("check", "Shows all problems of a definition at once, with their lines.")
        {
            file, virtType, host, qemu, json, convert,
        };
        verb.Examples =
        [
            new("powervirt check guest.xml", "whether this machine can run the guest, and if not, all reasons"),
            new("powervirt check guest.xml --virt-type qemu",
                "the same for an emulated guest, on a machine without KVM for POWER"),
            new("powervirt check guest.xml --host power9", "whether a POWER9 host could run it"),
            new("powervirt check pc.xml --convert > pseries.xml", "makes a pseries guest of a definition for a PC"),
        ];
        verb.Notes = "Warnings do not refuse a definition. Nothing is started, and no file of the guest is looked for.";
        verb.SetAction(async (parsed, _) =>
        {
            using var interruption = new Interruption();
            var request = new PlanRequest(
                parsed.GetRequiredValue(file), parsed.GetValue(virtType), parsed.GetValue(host), parsed.GetValue(qemu),
                name => world.Places.SettingsFor(1, name));
            try
            {
                var (answer, prepared) = parsed.GetValue(convert)
                    ? await ConvertAsync(world, request, interruption.Listen, parsed.GetValue(json))
                    : await CheckAsync(world, request, interruption.Listen, parsed.GetValue(json));
                if (answer is not null) CliJson.Write(world.Terminal, answer, CliJson.Context.CheckJson);
                return (int)(prepared.HasErrors ? ExitCode.Refused : ExitCode.Done);
            }
            catch (OperationCanceledException)
            {
                return (int)interruption.Code;
            }
        });
        return verb;
    }

    private static async Task<(CheckJson? Answer, Prepared Prepared)> CheckAsync(
        Surroundings world, PlanRequest request, Func<CancellationToken> listen, bool json)
    {
        var prepared = await world.Pipeline.PrepareAsync(request, listen);
        if (json) return (CheckJson.Of(request.File, prepared), prepared);
        Show(world.Terminal, request.File, prepared);
        return (null, prepared);
    }

    private static async Task<(CheckJson? Answer, Prepared Prepared)> ConvertAsync(
        Surroundings world, PlanRequest request, Func<CancellationToken> listen, bool json)
    {
        var conversion = await Conversion.OfAsync(request, world.Pipeline, listen);
        if (json) return (CheckJson.Of(request.File, conversion), conversion.Prepared);
        world.Terminal.Out.Write(Printable.Xml(conversion.Text));
        foreach (var change in conversion.Changes)
            world.Terminal.WriteError(ProblemReport.Render(request.File, change, kind: "changed"));
        // Lines are those of what was just written.
        foreach (var problem in conversion.Prepared.Problems)
            ProblemReport.Show(world.Terminal, "converted", problem);
        return (null, conversion.Prepared);
    }

    private static void Show(Terminal terminal, string file, Prepared prepared)
    {
        foreach (var problem in prepared.Problems) terminal.Write(ProblemReport.Render(file, problem));
        var errors = prepared.Problems.Count(problem => problem.Severity == Severity.Error);
        var warnings = prepared.Problems.Length - errors;
        terminal.Line((errors, warnings) switch
        {
            (0, 0) => $"{file}: no problems",
            (0, _) => $"{file}: {Count(warnings, "warning")}",
            _ => $"{file}: {Count(errors, "error")}, {Count(warnings, "warning")}",
        });
        if (prepared.Document is { } document && ForeignGuest.Is(document.Definition))
            terminal.Write(Parts.Paragraph($"{file}: {ForeignGuest.WayOut(file)}"));
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
