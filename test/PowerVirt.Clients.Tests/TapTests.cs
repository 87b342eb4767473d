namespace PowerVirt.Clients.Tests;

/// <summary>Guests whose network cards have a tap device of the host.</summary>
public class TapTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string Card = "<interface type='ethernet'><mac address='52:54:00:00:00:0c'/><model type='virtio'/>"
        + "<bandwidth><inbound average='100'/></bandwidth></interface>";

    [Fact]
    public async Task The_name_that_a_tap_device_got_is_known_as_long_as_the_guest_runs()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/dev/net/tun"), "Needs root, and a kernel with tap devices.");
        await using var guest = await Guest.DefinedAsync(daemon, "tap", devices: Guest.SerialConsole + Card);
        await guest.DoAsync("start", "--paused");
        const string Name = "/domain/devices/interface/target/@dev";
        var name = Xml.Value(await guest.DoAsync("dumpxml"), Name);
        Assert.Matches(@"^vnet\d+$", name);
        Assert.True(Directory.Exists($"/sys/class/net/{name}"), name);
        Assert.Matches($@"{name} +ethernet", await guest.DoAsync("domiflist"));
        Assert.Matches(@"rx_bytes \d", await guest.DoAsync("domifstat", name));
        Assert.Contains($"net.0.name={name}", await guest.DoAsync("domstats", "--interface"));
        Assert.Empty(Xml.Values(await guest.DoAsync("dumpxml", "--inactive"), Name));
        var portable = await guest.DoAsync("dumpxml", "--migratable");
        Assert.Empty(Xml.Values(portable, Name));
        Assert.Empty(Xml.Values(portable, "/domain/@id"));
        if (!daemon.IsForeign)
        {
            await daemon.KillAsync();
            await daemon.StartAsync();
            Assert.Equal(name, Xml.Value(await guest.DoAsync("dumpxml"), Name));
            Assert.Matches(@"inbound.average: 100", await guest.DoAsync("domiftune", name));
        }

        await guest.DoAsync("destroy");
        Assert.False(Directory.Exists($"/sys/class/net/{name}"));
    }
}
