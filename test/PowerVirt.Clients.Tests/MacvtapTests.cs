using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using PowerVirt.Testing;

namespace PowerVirt.Clients.Tests;

/// <summary>Guests whose network cards share a network device of the host.</summary>
public sealed class MacvtapTests(Daemon daemon) : IClassFixture<Daemon>, IDisposable
{
    private const string Mac = "52:54:00:00:00:0b";

    private readonly VethPair? _pair = VethPair.TryMake();

    private VethPair Pair
    {
        get
        {
            Assert.SkipWhen(_pair is null, "Needs root, and a kernel with veth and macvtap.");
            return _pair;
        }
    }

    public void Dispose() => _pair?.Dispose();

    [Theory]
    [InlineData("bridge", "")]
    [InlineData("private", "<driver queues='2'/>")]
    [InlineData("passthrough", "<driver name='vhost'/>")]
    public async Task A_guest_has_a_macvtap_device_as_long_as_it_runs(string mode, string driver)
    {
        await using var guest = await Guest.DefinedAsync(daemon, $"macvtap-{mode}", devices: Card(mode, driver));
        await guest.DoAsync("start", "--paused");
        var name = NameIn(await guest.DoAsync("dumpxml"));
        Assert.Matches(@"^macvtap\d+$", name);
        Assert.Equal(Mac, VethPair.Read(name, "address"));
        Assert.Contains("type=tap", await guest.DoAsync("qemu-monitor-command", "--hmp", "info network"));
        Assert.Contains(name, await guest.DoAsync("domiflist"));
        Assert.DoesNotContain("<target dev='macvtap", await guest.DoAsync("dumpxml", "--inactive"));

        await guest.DoAsync("destroy");
        Assert.False(VethPair.Exists(name));
    }

    [Fact]
    public async Task What_the_guests_firmware_sends_goes_out_at_the_source()
    {
        Assert.True(VethPair.Ip("link", "set", Pair.Peer, "up"));
        using var wire = new PacketSocket();
        await using var guest = await Guest.DefinedAsync(daemon, "macvtap-boot", devices: Card("bridge", "<boot order='1'/>"));
        await guest.DoAsync("start");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        await wire.HearAsync(Mac, limit.Token);
        Assert.Matches(@"tx_packets [1-9]", await guest.DoAsync("domifstat", NameIn(await guest.DoAsync("dumpxml"))));
    }

    [Fact]
    public async Task What_comes_in_at_the_source_is_counted_as_received()
    {
        // Few enough to wait in the device, for a paused guest takes none.
        const int Many = 50;
        Assert.True(VethPair.Ip("link", "set", Pair.Name, "up"));
        Assert.True(VethPair.Ip("link", "set", Pair.Peer, "up"));
        Assert.True(VethPair.Ip("address", "add", "192.0.2.201/29", "dev", Pair.Peer));
        Assert.True(VethPair.Ip("neighbour", "add", "192.0.2.202", "lladdr", Mac, "dev", Pair.Peer));
        await using var guest = await Guest.DefinedAsync(daemon, "macvtap-count", devices: Card("bridge", ""));
        await guest.DoAsync("start", "--paused");
        using (var sender = new UdpClient())
            for (var i = 0; i < Many; i++) sender.Send([1], 1, "192.0.2.202", 9);
        var counted = await guest.DoAsync("domifstat", NameIn(await guest.DoAsync("dumpxml")));
        Assert.InRange(Number(counted, "rx_packets") + Number(counted, "rx_drop"), Many, 2 * Many);
        Assert.InRange(Number(counted, "tx_packets"), 0, Many / 2);
    }

    [Fact]
    public async Task A_device_whose_source_is_missing_is_refused_with_a_way_out()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "macvtap-missing",
            devices: Card("bridge", "").Replace(Pair.Name, "nodevice0", StringComparison.Ordinal));
        var refused = (await guest.VirshAsync("start")).Text;
        Assert.Contains("Is there a network device nodevice0?", refused);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_daemon_leaves_the_device_to_the_next_one(bool endsMeanwhile)
    {
        if (daemon.IsForeign) Assert.Skip("These tests may not end that daemon.");
        await using var guest = await Guest.DefinedAsync(daemon, $"macvtap-{endsMeanwhile}", devices: Card("bridge", ""));
        await guest.DoAsync("start", "--paused");
        var name = NameIn(await guest.DoAsync("dumpxml"));

        await daemon.KillAsync();
        if (endsMeanwhile)
        {
            using var qemu = Process.GetProcessById(guest.Pid);
            qemu.Kill();
        }

        Assert.True(VethPair.Exists(name));
        await daemon.StartAsync();
        if (!endsMeanwhile)
        {
            Assert.Equal(name, NameIn(await guest.DoAsync("dumpxml")));
            Assert.True(VethPair.Exists(name));
            await guest.DoAsync("destroy");
        }

        Assert.Matches("^shut off|^crashed", await guest.DoAsync("domstate"));
        Assert.False(VethPair.Exists(name));
    }

    private string Card(string mode, string more) => Guest.SerialConsole
        + $"<interface type='direct'><mac address='{Mac}'/><source dev='{Pair.Name}' mode='{mode}'/><model type='virtio'/>{more}</interface>";

    private static string NameIn(string xml) => Xml.Value(xml, "/domain/devices/interface/target/@dev");

    private static long Number(string counted, string what) =>
        long.Parse(Regex.Match(counted, $@"{what} (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
