using System.CommandLine;
using PowerVirt.Cli.Definitions;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Cli.Running;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt explain</c>: what would be started, and why.</summary>
internal static class ExplainCommand
{
    private enum Format
    {
        Text,
        Argv,
        Xml,
        Json,
    }

    public static Verb Create(Surroundings world)
    {
        var (file, virtType, host, qemu) =
            (SharedOptions.Definition(), SharedOptions.VirtType(), SharedOptions.Host(), SharedOptions.Qemu());
        var format = SharedOptions.Words(
            new Option<Format?>("--format")
            {
                Description = "text explains each argument; argv is the command alone, to paste into a shell; xml is "
                    + "the definition with everything filled in; json is all of it, for programs.",
                HelpName = "text|argv|xml|json",
            },
            ("text", Format.Text), ("argv", Format.Argv), ("xml", Format.Xml), ("json", Format.Json));
        var verb = new Verb("explain", "Explains what would be started: the CPU, and each word of QEMU's command.")
        {
            file, host, qemu, virtType, format,
        };
        verb.Examples =
        [
            new("powervirt explain guest.xml", "what 'powervirt run guest.xml' would start here, and why"),
            new("powervirt explain guest.xml --host power9", "the same on a POWER9 host, wherever you are"),
            new("powervirt explain guest.xml --host power10-lpar --format argv", "only the command, one option a line"),
            new("powervirt explain guest.xml --virt-type qemu --format json | jq .cpu.guest",
                "what an emulated guest would say of its CPU"),
        ];
        verb.Notes =
            "Nothing is started. Without --qemu the QEMU of this machine answers for the one of another host; it is\n" +
            "asked once and its answers are kept. A recording answers where there is no QEMU.";
        verb.SetAction((parsed, _) => ExplainAsync(world,
            new PlanRequest(parsed.GetRequiredValue(file), parsed.GetValue(virtType), parsed.GetValue(host),
                parsed.GetValue(qemu),
                name => world.Places.SettingsFor(1, name)),
            parsed.GetValue(format) ?? Format.Text));
        return verb;
    }

    private static async Task<int> ExplainAsync(Surroundings world, PlanRequest request, Format format)
    {
        using var interruption = new Interruption();
        try
        {
            var prepared = await world.Pipeline.PrepareAsync(request, interruption.Listen);
            Show(world.Terminal, request.File, prepared, format);
            return (int)prepared.Code;
        }
        catch (OperationCanceledException)
        {
            return (int)interruption.Code;
        }
    }

    private static void Show(Terminal terminal, string file, Prepared prepared, Format format)
    {
        switch (format)
        {
            case Format.Json:
                CliJson.Write(terminal, ExplainJson.Of(prepared), CliJson.Context.ExplainJson);
                return; // The problems are in there.
            case Format.Argv when prepared.Plan is { } plan:
                CommandText.Write(terminal.Out, plan);
                break;
            case Format.Xml when prepared.Completed is { } completed:
                terminal.Out.Write(Printable.Xml(DomainXml.Format(completed)));
                break;
            case Format.Text:
                Explanation.Show(terminal, prepared);
                break;
        }

        foreach (var problem in prepared.Problems) ProblemReport.Show(terminal, file, problem);
    }
}
