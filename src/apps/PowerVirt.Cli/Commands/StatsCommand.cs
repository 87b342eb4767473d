using System.CommandLine;
using System.Diagnostics;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt stats</c>: what running guests use.</summary>
internal static class StatsCommand
{
    private const string ClearScreen = "\x1b[H\x1b[J";
    private const double Usual = 2;

    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        guest.Arity = ArgumentArity.ZeroOrOne;
        guest.Description += " All that run where none is named.";
        var once = new Option<bool>("--once") { Description = "Tell once what they have used since they were started." };
        var interval = SharedOptions.Number(
            new Option<double?>("--interval")
            {
                Description = "The time between two tables (2 if it is not said).",
                HelpName = "SECONDS",
            }, 0.1, 86_400, "seconds");
        var json = SharedOptions.Json();
        var verb = new Verb("stats", "Shows what running guests use, again and again until Ctrl-C.")
        {
            guest, once, interval, json,
        };
        verb.Examples =
        [
            new("powervirt stats", "a table that is renewed every two seconds"),
            new("powervirt stats web --once --json", "what a guest has used so far, for programs"),
        ];
        verb.Notes = "CPU counts 100% for each virtual CPU that is busy all the time.";
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            RemoteDomain? only = parsed.GetValue(guest) is { } name ? await daemon.FindAsync(name) : null;
            var asJson = parsed.GetValue(json);
            if (parsed.GetValue(once))
            {
                var used = await GuestUse.ReadAsync(daemon, only);
                if (asJson) CliJson.Write(world.Terminal, StatsJson.Of(used), CliJson.Context.StatsJson);
                else world.Terminal.Write(UseTables.Totals(used));
                return ExitCode.Done;
            }

            var every = TimeSpan.FromSeconds(parsed.GetValue(interval) ?? Usual);
            await WatchAsync(world.Terminal, () => GuestUse.ReadAsync(daemon, only), every, asJson, stop);
            return ExitCode.Done;
        });
    }

    private static async Task WatchAsync(
        Terminal terminal, Func<Task<IReadOnlyList<GuestUse>>> read, TimeSpan every, bool json, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(every);
        var (before, then) = (await read(), Stopwatch.GetTimestamp());
        // The first table has no rates: there is something to look at meanwhile.
        if (json) CliJson.Write(terminal, StatsJson.Of(before), CliJson.Lines.StatsJson);
        else Show(terminal, before, before, TimeSpan.Zero);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var (after, now) = (await read(), Stopwatch.GetTimestamp());
            if (json) CliJson.Write(terminal, StatsJson.Of(after), CliJson.Lines.StatsJson);
            else Show(terminal, before, after, Stopwatch.GetElapsedTime(then, now));
            terminal.Flush();
            (before, then) = (after, now);
        }
    }

    private static void Show(
        Terminal terminal, IReadOnlyList<GuestUse> before, IReadOnlyList<GuestUse> after, TimeSpan between)
    {
        if (terminal.IsLive) terminal.Out.Write(ClearScreen);
        terminal.Write(UseTables.Rates(before, after, between));
        if (!terminal.IsLive) terminal.Line();
        terminal.Flush();
    }
}
