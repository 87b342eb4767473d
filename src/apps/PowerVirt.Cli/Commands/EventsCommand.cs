using System.CommandLine;
using System.Globalization;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt events</c>: what happens to guests, as it happens.</summary>
internal static class EventsCommand
{
    public static Verb Create(Surroundings world)
    {
        var guest = SharedOptions.Guest(world);
        guest.Arity = ArgumentArity.ZeroOrOne;
        guest.Description += " All of them where none is named.";
        var json = SharedOptions.Json();
        var verb = new Verb("events", "Tells what happens to guests, as it happens, until Ctrl-C.") { guest, json };
        verb.Examples =
        [
            new("powervirt events", "one line for each thing that happens to any guest"),
            new("powervirt events web --json", "the same about one guest, one JSON object a line"),
        ];
        return verb.Over(world, async (parsed, daemon, stop) =>
        {
            RemoteDomain? only = parsed.GetValue(guest) is { } name ? await daemon.FindAsync(name) : null;
            await daemon.WatchAsync(only, GuestEvents.AllTopics);
            world.Terminal.Error.WriteLine("powervirt: waiting for events; Ctrl-C ends.");
            world.Terminal.Flush();
            await foreach (var happened in daemon.Events.All.ReadAllAsync(stop))
            {
                Show(world.Terminal, happened, parsed.GetValue(json));
                world.Terminal.Flush();
            }

            throw GuestWait.Lost();
        });
    }

    private static void Show(Terminal terminal, GuestEvent happened, bool json)
    {
        var now = DateTimeOffset.Now;
        if (json) CliJson.Write(terminal, GuestEventJson.Of(happened, now), CliJson.Lines.GuestEventJson);
        else
        {
            var time = now.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
            terminal.Line($"{time}  {happened.Guest}  {happened.Words}");
        }
    }
}
