using System.Net.Sockets;

namespace PowerVirt.Clients.Tests;

/// <summary>Clients that are many, rude or gone: each costs itself at most, and everyone else is served.</summary>
public sealed class CrowdTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const int Many = 2000, KibPerConnection = 16, Slack = 32 << 10;

    private string Socket => Path.Combine(daemon.Sockets, "libvirt-sock");

    [Fact]
    public async Task Thousands_of_idle_connections_cost_little_and_delay_nobody()
    {
        NeedsOurs();
        (await daemon.VirshAsync("list", "--all")).Good();
        var before = ResidentKib();
        var crowd = Enumerable.Range(0, Many).Select(_ => Connect()).ToArray();
        Assert.Contains("State", (await daemon.VirshAsync("list", "--all")).Good());
        Assert.InRange(ResidentKib(), 0, before + Many * KibPerConnection);
        foreach (var one in crowd) one.Dispose();
        (await daemon.VirshAsync("list", "--all")).Good();
    }

    [Fact]
    public async Task Whoever_announces_much_and_sends_little_takes_no_memory()
    {
        NeedsOurs();
        var before = ResidentKib();
        // 32 MiB each were announced, and a few bytes of them come.
        byte[] promise = [0x02, 0, 0, 0x04, 0x20, 0, 0x80, 0x86, 0, 0, 0, 1, 0, 0, 0, 66, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
        var crowd = Enumerable.Range(0, 500).Select(_ => Connect()).ToArray();
        foreach (var one in crowd) one.Send(promise);
        Assert.Contains("State", (await daemon.VirshAsync("list", "--all")).Good());
        Assert.InRange(ResidentKib(), 0, before + Slack);
        foreach (var one in crowd) one.Dispose();
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><domain><name>&b;</name></domain>")]
    [InlineData("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><domain/>")]
    [InlineData("")]
    [InlineData("\u0001\u0002")]
    public async Task Documents_that_are_bombs_are_refused(string text) => await RefusedAsync(text);

    [Fact]
    public async Task Documents_without_bottom_or_end_are_refused()
    {
        await RefusedAsync(string.Concat(Enumerable.Repeat("<a>", 100_000)));
        await RefusedAsync($"<domain><name>{new string('x', 3 << 20)}</name></domain>");
        await RefusedAsync($"<domain>{string.Concat(Enumerable.Repeat("<x/>", 500_000))}</domain>");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\nb")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("300")]
    public async Task Names_that_could_be_no_file_are_refused(string name) =>
        await RefusedAsync(Guest.Document("NAME").Replace("NAME", name == "300" ? new string('n', 300) : name, StringComparison.Ordinal));

    private static void NeedsOurs()
    {
        if (Setting.ForeignSockets is not null) Assert.Skip("This test measures a daemon of its own.");
    }

    private async Task RefusedAsync(string text)
    {
        NeedsOurs();
        var before = ResidentKib();
        var path = Path.Combine(daemon.Folder, $"{Guid.NewGuid()}.xml");
        await File.WriteAllTextAsync(path, text);
        Assert.StartsWith("error: ", (await daemon.VirshAsync("define", path)).Bad().TrimStart(), StringComparison.Ordinal);
        Assert.Equal("", (await daemon.VirshAsync("list", "--all", "--name")).Good().Trim());
        Assert.InRange(ResidentKib(), 0, before + 2 * Slack);
    }

    private Socket Connect()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(Socket));
        return socket;
    }

    private int ResidentKib()
    {
        var line = File.ReadLines($"/proc/{daemon.Pid}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return int.Parse(line["VmRSS:".Length..^"kB".Length], System.Globalization.CultureInfo.InvariantCulture);
    }
}
