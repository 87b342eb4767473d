namespace PowerVirt.Clients.Tests;

/// <summary>The ways on which clients reach a daemon, other than the one that all other tests use.</summary>
public sealed class ListeningTests : IDisposable
{
    private const int SigTerm = 15;

    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-listening").FullName;

    private Dictionary<string, string> Environment => new()
    {
        ["HOME"] = _folder,
        ["XDG_RUNTIME_DIR"] = _folder,
        ["XDG_DATA_HOME"] = _folder,
        ["XDG_CONFIG_HOME"] = _folder,
        ["XDG_STATE_HOME"] = _folder,
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_session_daemon_serves_its_user()
    {
        NeedsOurs();
        await using var daemon = await Daemon.StartAsync(_folder, [Setting.Daemon, "--session"], Environment);
        Assert.Contains("State", await ListAsync($"qemu+unix:///session?socket={_folder}/powervirt/libvirt-sock"));
        await EndAsync(daemon);
    }

    [Fact]
    public async Task Sockets_may_be_handed_over_by_their_names()
    {
        NeedsOurs();
        Setting.Needs("systemd-socket-activate");
        await using var starter = Command.Start(
        [
            "systemd-socket-activate", $"--listen={_folder}/ro", $"--listen={_folder}/rw", "--fdname=ro:rw",
            Setting.Daemon, "--root", Path.Combine(_folder, "root"),
        ], Environment);
        await starter.SaysAsync($"Listening on {_folder}/rw");
        Assert.Contains("State", await ListAsync($"qemu+unix:///system?socket={_folder}/rw"));
        Assert.Contains("State", await ListAsync($"qemu+unix:///system?socket={_folder}/ro"));
        await EndAsync(starter);
    }

    [Fact]
    public async Task Two_daemons_do_not_share_a_folder()
    {
        NeedsOurs();
        string[] words = [Setting.Daemon, "--root", Path.Combine(_folder, "root")];
        await using var first = await Daemon.StartAsync(_folder, words, Environment);
        await using var second = Command.Start(words, Environment);
        Assert.NotEqual("", (await second.EndAsync()).Bad());
        Assert.Contains("State", await ListAsync($"qemu+unix:///system?socket={_folder}/root/run/libvirt-sock"));
        await EndAsync(first);
    }

    [Fact]
    public async Task Who_may_not_do_what_he_asks_is_in_the_log_with_his_connection_and_the_reason()
    {
        NeedsOurs();
        await using var daemon = await Daemon.StartAsync(
            _folder, [Setting.Daemon, "--root", Path.Combine(_folder, "root")], Environment);
        var guest = Path.Combine(_folder, "guest.xml");
        await File.WriteAllTextAsync(guest, Guest.Document("denied"));
        await using var client = Command.Start(
            ["virsh", "-c", $"qemu+unix:///system?socket={_folder}/root/run/libvirt-sock-ro", "define", guest], Environment);
        Assert.Contains("read only access prevents", (await client.EndAsync()).Bad());
        var line = (await daemon.SaysAsync("A call is denied.")).Split('\n').Single(said => said.Contains("denied.", StringComparison.Ordinal));
        Assert.Matches(@"request=\d+\.\d+ .*caller=.*read only access prevents DomainDefineXml", line);
        await EndAsync(daemon);
    }

    [Fact]
    public async Task The_program_says_its_version_and_refuses_nonsense()
    {
        NeedsOurs();
        await using var version = Command.Start([Setting.Daemon, "--version"], Environment);
        Assert.Matches(@"\d+\.\d+\.\d+", (await version.EndAsync()).Good());
        await using var nonsense = Command.Start([Setting.Daemon, "--frobnicate"], Environment);
        Assert.Equal(2, (await nonsense.EndAsync()).ExitCode);
    }

    private static void NeedsOurs()
    {
        if (Setting.ForeignSockets is not null) Assert.Skip("These tests start a daemon of their own.");
    }

    private static async Task EndAsync(Command daemon)
    {
        daemon.Signal(SigTerm);
        (await daemon.EndAsync(20)).Good();
    }

    private async Task<string> ListAsync(string uri)
    {
        await using var virsh = Command.Start(["virsh", "-c", uri, "list", "--all"], Environment);
        return (await virsh.EndAsync()).Good();
    }
}
