using System.CommandLine;
using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Cli.Qemus;
using PowerVirt.Cli.Running;
using PowerVirt.Domain;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt host</c>: what this machine is, and what it can run.</summary>
internal static class HostCommand
{
    public static Verb Create(Surroundings world)
    {
        var facts = new Option<bool>("--facts")
        {
            Description = "Write this machine's facts alone, as a file that --host takes on another machine.",
        };
        var json = SharedOptions.Json();
        var verb =
            new Verb("host",
                "Shows this host: its CPU, how it can run POWER guests and why not otherwise, and its QEMUs.") { facts,
                    json };
        verb.Examples =
        [
            new("powervirt host", "what this machine can run"),
            new("powervirt host --facts > rack1/host7.json",
                "a file for 'powervirt explain --host' and 'powervirt cpu baseline' elsewhere"),
        ];
        verb.SetAction(async (parsed, _) =>
        {
            using var interruption = new Interruption();
            try
            {
                return (int)await ShowAsync(world, parsed.GetValue(facts), parsed.GetValue(json), interruption);
            }
            catch (OperationCanceledException)
            {
                return (int)interruption.Code;
            }
        });
        return verb;
    }

    private static async Task<ExitCode> ShowAsync(
        Surroundings world, bool factsOnly, bool json, Interruption interruption)
    {
        var here = world.Hosts.Find(null);
        if (factsOnly)
        {
            world.Terminal.Out.Write(HostFactsFile.Format(here.Facts));
            return ExitCode.Done;
        }

        var qemus = new List<QemuReport>();
        var stop = interruption.Listen();
        foreach (var program in world.Qemus.ProgramsHere(here.Facts.Cpu.Architecture))
            qemus.Add(await AskAsync(world, program, here, stop));
        var emulator = qemus.FirstOrDefault(qemu => qemu.Capabilities?.Tcg is not null)?.Path;
        var accelerators = Accelerators.Of(here.Facts, emulator);
        if (json) CliJson.Write(world.Terminal, HostJson.Of(here.Facts, accelerators, qemus), CliJson.Context.HostJson);
        else Show(world.Terminal, here.Facts, accelerators, qemus);
        return ExitCode.Done;
    }

    private static async Task<QemuReport> AskAsync(
        Surroundings world, string program, ChosenHost here, CancellationToken stop)
    {
        try
        {
            return new QemuReport(program, await world.Qemus.AskAsync(program, here, stop), null);
        }
        catch (VmException mute)
        {
            return new QemuReport(program, null, mute.Problem);
        }
    }

    private static void Show(
        Terminal terminal, HostFacts facts, IReadOnlyList<AcceleratorAnswer> accelerators, List<QemuReport> qemus)
    {
        terminal.Write(Tables.Fields(HostFields.Of(facts)));
        terminal.Line();
        terminal.Write(Tables.Columns(["POWER GUESTS BY", "HERE", "WHY"],
            accelerators.Select(answer => (string[])[answer.Name, answer.Usable ? "yes" : "no", answer.Why])));
        terminal.Line();
        if (qemus.Count == 0)
        {
            terminal.Line(
                "No QEMU for POWER was found. Debian, Ubuntu and Fedora have it as qemu-system-ppc, RHEL as qemu-kvm.");
            return;
        }

        string[] headings = ["QEMU", "VERSION", "RUNS BY", "COMPAT LEVELS", "PSERIES IS"];
        terminal.Write(Tables.Columns(headings, qemus.Select(Row)));
        foreach (var mute in qemus.Where(qemu => qemu.Problem is not null))
            ProblemReport.Show(terminal, null, mute.Problem!);
    }

    private static string[] Row(QemuReport qemu) => qemu.Problem is not null
        ? [qemu.Path, "unknown", "", "", ""]
        : [qemu.Path, qemu.Version, string.Join(", ", qemu.Accelerators), Levels(qemu), qemu.NewestPseries ?? "none"];

    private static string Levels(QemuReport qemu) => qemu.CompatForm is { } form && qemu.Levels.Count > 0
        ? $"{qemu.Levels[0]} to {qemu.Levels[^1]} by {form}"
        : "none";
}
