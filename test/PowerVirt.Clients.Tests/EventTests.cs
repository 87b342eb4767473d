namespace PowerVirt.Clients.Tests;

/// <summary>Events as virsh prints them.</summary>
public class EventTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const int SigInt = 2;

    [Fact]
    public async Task All_events_can_be_asked_for_and_arrive_in_order()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "events");
        await using var events = daemon.Listen("event", "--all");
        await ListensAsync(events, guest);
        await guest.DoAsync("start", "--paused");
        foreach (var command in new[] { "resume", "suspend", "resume", "reset", "destroy", "undefine" })
            await guest.DoAsync(command);
        var said = await events.SaysAsync($"'{guest.Name}': Undefined Removed");
        events.Signal(SigInt);
        await events.EndAsync();
        string[] expected =
        [
            "'lifecycle' for domain '%': Started Booted", "'lifecycle' for domain '%': Suspended Paused",
            "'lifecycle' for domain '%': Resumed Unpaused", "'lifecycle' for domain '%': Suspended Paused",
            "'lifecycle' for domain '%': Resumed Unpaused", "'reboot' for domain '%'",
            "'lifecycle' for domain '%': Stopped Destroyed", "'lifecycle' for domain '%': Undefined Removed",
        ];
        var place = 0;
        foreach (var text in expected.Select(text => text.Replace("%", guest.Name, StringComparison.Ordinal)))
        {
            place = said.IndexOf(text, place, StringComparison.Ordinal);
            Assert.True(place >= 0, $"'{text}' is missing or late in: {said}");
            place += text.Length;
        }
    }

    [Fact]
    public async Task One_guests_events_are_not_another_ones()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "heard");
        await using var other = await Guest.DefinedAsync(daemon, "unheard");
        await using var events = daemon.Listen("event", "--domain", guest.Name, "--event", "metadata-change");
        // An event that arrives says that it was asked for; the first changes may have been too early.
        for (var i = 0; !events.Said.Contains(guest.Name, StringComparison.Ordinal); i++)
        {
            await other.DoAsync("desc", "--new-desc", $"other {i}");
            await guest.DoAsync("desc", "--new-desc", $"one {i}");
            Assert.True(i < 100, events.Said);
        }

        Assert.DoesNotContain(other.Name, events.Said);
        Assert.Contains("'metadata-change' for domain", events.Said);
    }

    [Fact]
    public async Task Monitor_events_arrive_too()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "monitored");
        await guest.DoAsync("start", "--paused");
        await using var events = daemon.Listen("qemu-monitor-event");
        for (var i = 0; !events.Said.Contains("event RESUME at", StringComparison.Ordinal); i++)
        {
            await guest.DoAsync("resume");
            await guest.DoAsync("suspend");
            Assert.True(i < 100, events.Said);
        }

        Assert.Contains($"for domain '{guest.Name}'", events.Said);
        var status = await guest.DoAsync("qemu-monitor-command", "{\"execute\":\"query-status\"}");
        Assert.Matches("\"status\": ?\"paused\"", status);
    }

    /// <summary>Describes the guest until a listener has noticed: then its registrations are there.</summary>
    private static async Task ListensAsync(Command events, Guest guest)
    {
        for (var i = 0; !events.Said.Contains(guest.Name, StringComparison.Ordinal); i++)
        {
            await guest.DoAsync("desc", "--new-desc", $"time {i}");
            Assert.True(i < 100, events.Said);
        }
    }
}
