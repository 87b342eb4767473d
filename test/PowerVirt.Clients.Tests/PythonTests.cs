namespace PowerVirt.Clients.Tests;

/// <summary>libvirt-python, whose event loop shares one connection with ordinary calls.</summary>
public class PythonTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task The_event_loop_hears_a_guests_whole_life()
    {
        Setting.Needs("/usr/lib/python3/dist-packages/libvirt.py");
        await using var guest = Guest.Written(daemon, "python");
        string[] words = ["/usr/bin/python3", Setting.Script("event_loop.py"), daemon.Uri, guest.File];
        var text = (await daemon.RunAsync(words)).Good();
        var start = $"lifecycle {guest.Name} ";
        var events = text.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .Select(line => line[start.Length..]);
        // Defined added, started booted, suspended paused, resumed unpaused, stopped destroyed, undefined removed.
        // A QEMU that is told to end may say so first (6 2).
        Assert.Equal("0 0, 2 0, 3 0, 4 0, 5 1, 1 0", string.Join(", ", events.Where(text => text != "6 2")));
        Assert.Contains("info 1 state [1, 5]", text);
        Assert.Contains("stats 1", text);
        Assert.Contains("alive 1 closed False all True", text);
    }
}
