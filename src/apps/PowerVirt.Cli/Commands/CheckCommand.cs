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
        var verb = new Verb("check", "Shows all problems of a definition at once, with their lines.")
        {
            file, virtType, host, qemu, json,
        };
        verb.Examples =
        [
            new("powervirt check guest.xml", "whether this machine can run the guest, and if not, all reasons"),
            new("powervirt check guest.xml --virt-type qemu",
                "the same for an emulated guest, on a machine without KVM for POWER"),
            new("powervirt check guest.xml --host power9", "whether a POWER9 host could run it"),
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
                var prepared = await world.Pipeline.PrepareAsync(request, interruption.Listen);
                if (parsed.GetValue(json))
                    CliJson.Write(world.Terminal, CheckJson.Of(request.File, prepared), CliJson.Context.CheckJson);
                else Show(world.Terminal, request.File, prepared);
                return (int)(prepared.HasErrors ? ExitCode.Refused : ExitCode.Done);
            }
            catch (OperationCanceledException)
            {
                return (int)interruption.Code;
            }
        });
        return verb;
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
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
