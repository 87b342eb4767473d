using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Power;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt cpu models</c>: the table of generations and levels.</summary>
internal static class CpuModelsCommand
{
    public static Verb Create(Surroundings world)
    {
        var json = SharedOptions.Json();
        var verb = new Verb("models", "The CPU generations that PowerVirt knows, with their compat levels.")
        {
            json,
        };
        verb.Examples =
        [
            new("powervirt cpu models", "shows which name to write as <model> for a guest of an older generation"),
        ];
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
                CliJson.Write(world.Terminal, CpuModelsJson.All(), CliJson.Context.CpuModelsJson);
            else Show(world.Terminal);
        });
        return verb;
    }

    private static void Show(Terminal terminal)
    {
        terminal.Write(Tables.Columns(
            ["GENERATION", "VENDOR", "PVR", "CHIPS", "THREADS"],
            Generations.All.Select(generation => (string[])
            [
                generation.Name,
                generation.Vendor,
                string.Join(" ", generation.Chips.Select(chip => $"{chip.Value.Value >> 16:x4}....")),
                string.Join(", ", generation.Chips.Select(chip => chip.Name)),
                $"{generation.ThreadsPerCore}",
            ])));
        terminal.Line();
        terminal.Write(Tables.Columns(
            ["LEVEL", "ISA", "LOGICAL PVR", "THREADS", "MMU", "BRINGS"],
            CompatLevels.All.Select(level => (string[])
            [
                level.Name,
                level.Isa,
                level.LogicalPvr.ToString(),
                $"{level.MaxThreads}",
                level.NeedsHash ? "hash" : "hash, radix",
                level.Brings,
            ])));
        terminal.Line();
        terminal.Write(Parts.Paragraph(
            "A level is written as <cpu mode='host-model'><model>power8</model></cpu>: the guest then sees a CPU of " +
            "that generation on every newer host. Without <model> it sees the host's own."));
    }
}
