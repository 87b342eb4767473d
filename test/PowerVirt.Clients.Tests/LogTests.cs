namespace PowerVirt.Clients.Tests;

/// <summary>What the daemon's log says of what virsh asks.</summary>
public class LogTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task One_id_finds_the_whole_story_of_a_start_that_fails()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "unable", devices: Guest.SerialConsole
            + "<disk type='file'><source file='/nowhere/disk.img'/><target dev='vda'/></disk>");
        (await guest.VirshAsync("start")).Bad();
        var story = await StoryAsync("A guest could not be started.", guest);
        Assert.Contains("A guest is being started.", story[0]);
        Assert.Contains("A step of a start is done.", story[1]);
        Assert.Contains(story, line => line.Contains("could not be started", StringComparison.Ordinal)
            && line.Contains("/nowhere/disk.img", StringComparison.Ordinal));
        Assert.Contains("A call is refused.", story[^1]);
    }

    [Fact]
    public async Task And_that_of_a_guest_that_was_destroyed()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "gone");
        await guest.DoAsync("start");
        await guest.DoAsync("destroy");
        var story = await StoryAsync("A guest has ended.", guest);
        Assert.Contains("state=shutoff(Destroyed)", story[^2]);
        Assert.Contains("A call is answered.", story[^1]);
        Assert.Contains("procedure=DomainDestroy", story[^1]);
    }

    /// <summary>All lines with the request of the one that says something of a guest, down to the call's answer.</summary>
    private async Task<string[]> StoryAsync(string text, Guest guest)
    {
        var line = (await daemon.LogAsync($"{text} request=")).Split('\n').Last(line =>
            line.Contains(text, StringComparison.Ordinal) && line.Contains($"domain={guest.Name}", StringComparison.Ordinal));
        var request = line.Split(' ').Single(word => word.StartsWith("request=", StringComparison.Ordinal));
        var log = await daemon.LogAsync($"A call is {(text.Contains("not", StringComparison.Ordinal) ? "refused" : "answered")}. {request} ");
        return [.. log.Split('\n').Where(said => said.Contains($"{request} ", StringComparison.Ordinal)
            && !said.Contains("A domain is asked.", StringComparison.Ordinal))];
    }
}
