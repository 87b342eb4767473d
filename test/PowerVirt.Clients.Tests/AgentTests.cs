namespace PowerVirt.Clients.Tests;

/// <summary>What virsh asks the agent in a guest.</summary>
public class AgentTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string Channel = "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>";

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["guest-ping"] = "{}",
        ["guest-get-host-name"] = """{"host-name":"inside"}""",
        ["guest-get-time"] = "1700000000123456789",
        ["guest-set-time"] = "{}",
        ["guest-fsfreeze-freeze"] = "2",
        ["guest-fsfreeze-thaw"] = "2",
        ["guest-fstrim"] = """{"paths":[]}""",
        ["guest-set-user-password"] = "{}",
        ["guest-suspend-ram"] = "{}",
        ["guest-get-vcpus"] =
            """[{"logical-id":0,"online":true,"can-offline":false},{"logical-id":1,"online":false,"can-offline":true}]""",
        ["guest-set-vcpus"] = "1",
        ["guest-ssh-get-authorized-keys"] = """{"keys":["ssh-ed25519 AAAA me"]}""",
        ["guest-get-osinfo"] = """{"id":"debian","pretty-name":"Debian 12","machine":"ppc64le"}""",
        ["guest-get-users"] = """[{"user":"root","login-time":1700000000.5}]""",
        ["guest-get-timezone"] = """{"zone":"UTC","offset":0}""",
        ["guest-network-get-interfaces"] =
            """
            [{"name":"eth0","hardware-address":"52:54:00:00:00:01",
              "ip-addresses":[{"ip-address":"192.0.2.7","ip-address-type":"ipv4","prefix":24}]}]
            """.ReplaceLineEndings(""),
        ["guest-get-fsinfo"] =
            """
            [{"name":"vda1","mountpoint":"/","type":"ext4","total-bytes":1000,"used-bytes":400,"disk":[{"bus-type":"virtio",
              "bus":0,"unit":0,"target":0,"pci-controller":{"domain":0,"bus":0,"slot":SLOT,"function":0}}]}]
            """.ReplaceLineEndings(""),
    };

    [Fact]
    public async Task An_agent_is_asked_and_told()
    {
        await using var guest = await StartedAsync("inside");
        var xml = await guest.DoAsync("dumpxml");
        var slot = Convert.ToInt32(Xml.Value(xml, "/domain/devices/disk/address/@slot"), 16);
        var answers = Answers.ToDictionary(
            answer => answer.Key, answer => answer.Value.Replace("SLOT", $"{slot}", StringComparison.Ordinal));
        using var agent = new FakeAgent(Xml.Value(xml, "/domain/devices/channel/source/@path"), answers);

        foreach (var (words, pattern) in new[]
        {
            ("domhostname", "^inside$"),
            ("domtime", "Time: 1700000000"),
            ("domtime --pretty", "2023-11-14"),
            ("domifaddr --source agent", @"eth0 +52:54:00:00:00:01 +ipv4 +192\.0\.2\.7/24"),
            ("domfsinfo", @"/ +vda1 +ext4 +vda"),
            ("domfsfreeze", "Froze 2 filesystem"),
            ("domfsthaw", "Thawed 2 filesystem"),
            ("domfstrim", ""),
            ("set-user-password root secret", "Password set successfully"),
            ("guestvcpus", @"online +: 0\s+offlinable +: 1"),
            ("guestvcpus --cpulist 1 --enable", ""),
            ("vcpucount --guest", "^1$"),
            ("get-user-sshkeys root", "ssh-ed25519 AAAA me"),
            ("dompmsuspend mem", "successfully suspended"),
            ("qemu-agent-command {\"execute\":\"guest-ping\"}", "\"return\":{}"),
            ("guest-agent-timeout --timeout 3", ""),
        })
        {
            var parts = words.Split(' ');
            Assert.Matches(pattern, await guest.DoAsync(parts[0], parts[1..]));
        }

        var facts = await guest.DoAsync("guestinfo");
        foreach (var fact in new[]
        {
            "user.0.name", "root", "os.pretty-name", "Debian 12", "timezone.offset", "hostname", "fs.0.used-bytes",
            "fs.0.disk.0.alias", "if.0.addr.0.addr",
        })
            Assert.Contains(fact, facts);
        Assert.Contains(agent.Asked, line => line.Contains("\"password\":\"c2VjcmV0\"", StringComparison.Ordinal));
        Assert.Contains("has not been found", (await guest.VirshAsync("set-user-sshkeys", "root", "--reset")).Bad());
    }

    [Theory]
    [InlineData("domfsinfo")]
    [InlineData("shutdown --mode agent")]
    public async Task An_agent_that_is_not_there_is_missed(string words)
    {
        var parts = words.Split(' ');
        await using var guest = await StartedAsync($"empty-{parts[0]}");
        Assert.Contains("Guest agent is not responding", (await guest.VirshAsync(parts[0], parts[1..])).Bad());
        Assert.StartsWith("paused", await guest.DoAsync("domstate"));
    }

    [Fact]
    public async Task A_guest_without_a_channel_has_no_agent()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "channelless");
        Assert.Contains("domain is not running", (await guest.VirshAsync("domhostname")).Bad());
        await guest.DoAsync("start", "--paused");
        Assert.Contains("QEMU guest agent is not configured", (await guest.VirshAsync("domhostname")).Bad());
    }

    private async Task<Guest> StartedAsync(string name)
    {
        if (daemon.IsForeign) Assert.Skip("libvirtd asks only an agent that the guest itself has connected.");
        var guest = await Guest.DefinedAsync(
            daemon, name, devices: Guest.SerialConsole + Guest.Network + Channel + Guest.Disk(daemon, name));
        await guest.DoAsync("start", "--paused");
        return guest;
    }
}
