using System.CommandLine;
using PowerVirt.Cli.Files;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt logs</c>: what a guest's QEMU has written.</summary>
internal static class LogsCommand
{
    private const int Usual = 200;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        var lines = SharedOptions.Number(
            new Option<double?>("--lines") { Description = "The last lines (200 if it is not said).", HelpName = "N" },
            1, 1_000_000, "lines");
        var verb = new Verb("logs", "Shows what a guest's QEMU has written, of all its runs.") { guest, lines };
        verb.Examples = [new("powervirt logs web --lines 20", "why the guest's QEMU ended, if it said so")];
        verb.Notes = "The host's own daemon keeps these files for root; what the guest itself writes is on its console.";
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var domain = await daemon.FindAsync(parsed.GetRequiredValue(guest));
            if (daemon.Place.Logs is not { } folder)
            {
                throw new VmException(ErrorCode.OperationUnsupported,
                    $"Where the daemon at {daemon.Place.Socket} keeps its logs is not known.",
                    "Ask its administrator, or connect to it by its usual place.");
            }

            var path = Path.Combine(folder, $"{domain.Name.Replace('/', '_')}.log");
            world.Terminal.Out.Write(Printable.Block(FileTail.Read(path, "log", (int)(parsed.GetValue(lines) ?? Usual))));
            return ExitCode.Done;
        });
    }
}
