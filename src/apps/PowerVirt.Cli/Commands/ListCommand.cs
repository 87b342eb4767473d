using System.CommandLine;
using PowerVirt.Cli.Daemon;
using PowerVirt.Cli.Output;
using PowerVirt.Cli.Output.Json;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt list</c>: the daemon's guests.</summary>
internal static class ListCommand
{
    public static Verb Create(Surroundings world)
    {
        var all = new Option<bool>("--all") { Description = "Those that are off, too." };
        var json = SharedOptions.Json();
        var verb = new Verb("list", "Lists the guests that run.") { all, json };
        verb.Examples =
        [
            new("powervirt list --all", "every guest that the daemon keeps"),
            new("powervirt list --connect session", "your own guests, where there is a daemon of the host too"),
        ];
        return verb.Over(world, async (parsed, daemon, _) =>
        {
            var guests = await GuestList.ReadAsync(daemon, parsed.GetValue(all));
            if (parsed.GetValue(json)) CliJson.Write(world.Terminal, ListJson.Of(guests), CliJson.Context.ListJson);
            else Show(world.Terminal, guests);
            return ExitCode.Done;
        });
    }

    private static void Show(Terminal terminal, IEnumerable<GuestRow> guests) => terminal.Write(Tables.Columns(
        ["NAME", "STATE", "ID", "VCPUS", "MEMORY", "STARTS WITH HOST"],
        guests.Select(guest => (string[])
        [
            guest.Domain.Name, StateWords.Of(guest.State), guest.Domain.Id > 0 ? $"{guest.Domain.Id}" : "-",
            $"{guest.Vcpus}", Sizes.Of(guest.Memory), guest.Autostart ? "yes" : "no",
        ])));
}
