using PowerVirt.Testing;

namespace PowerVirt.Clients.Tests;

/// <summary>Users who are neither root nor in the group, with the real polkit on a bus of its own.</summary>
public sealed class PolkitTests : IDisposable
{
    private const int SigTerm = 15, Nobody = 65534;
    private const string Program = "/usr/lib/polkit-1/polkitd";

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
        UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-polkit").FullName;

    public PolkitTests()
    {
        if (Setting.ForeignSockets is not null) Assert.Skip("These tests start a daemon of their own.");
        Setting.Needs("virsh", "dbus-daemon", "gdbus", "unshare", "setpriv", Program);
        if (!System.Environment.IsPrivilegedProcess) Assert.Skip("polkit answers root alone about other users.");
        Directory.CreateDirectory(Path.Combine(_folder, "actions"));
        Directory.CreateDirectory(Path.Combine(_folder, "rules"));
        File.Copy(Repository.PathOf("packaging/polkit/org.powervirt.policy"), Path.Combine(_folder, "actions/org.powervirt.policy"));
        File.WriteAllText(Path.Combine(_folder, "bus.conf"), $"""
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>system</type>
              <listen>unix:path={_folder}/bus</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
              </policy>
            </busconfig>
            """);
        foreach (var path in (string[])[_folder, Path.Combine(_folder, "actions"), Path.Combine(_folder, "rules")])
            File.SetUnixFileMode(path, Readable);
    }

    private Dictionary<string, string> Environment => new()
    {
        ["HOME"] = "/nonexistent",
        ["LC_ALL"] = "C.UTF-8",
        ["DBUS_SYSTEM_BUS_ADDRESS"] = $"unix:path={_folder}/bus",
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task By_default_a_user_may_look_and_needs_a_password_to_change_something()
    {
        await using var bus = await BusAsync();
        await using var polkit = await PolkitAsync();
        await using var daemon = await DaemonAsync("yes");
        Assert.Contains("State", (await VirshAsync("libvirt-sock-ro", "--readonly", "list", "--all")).Good());
        Assert.Contains("no polkit agent available to authenticate action 'org.powervirt.manage'",
            (await VirshAsync("libvirt-sock", "list", "--all")).Bad());
        await EndAsync(daemon);
    }

    [Fact]
    public async Task A_rule_of_the_administrator_lets_a_user_in_or_keeps_it_out()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "rules/50-tests.rules"), $$"""
            polkit.addRule(function(action, subject) {
              if (action.id == "org.powervirt.manage" && subject.user == "nobody") return polkit.Result.YES;
              if (action.id == "org.powervirt.monitor") return polkit.Result.NO;
            });
            """);
        await using var bus = await BusAsync();
        await using var polkit = await PolkitAsync();
        await using var daemon = await DaemonAsync("yes");
        Assert.Contains("State", (await VirshAsync("libvirt-sock", "list", "--all")).Good());
        Assert.Contains("access denied by policy", (await VirshAsync("libvirt-sock-ro", "--readonly", "list", "--all")).Bad());
        await daemon.SaysAsync("A call is denied.");
        await EndAsync(daemon);
    }

    [Fact]
    public async Task Without_polkit_a_user_may_look_and_is_told_what_it_lacks()
    {
        await using var daemon = await DaemonAsync("no");
        File.SetUnixFileMode(Path.Combine(_folder, "root/run/libvirt-sock"), Readable | UnixFileMode.OtherWrite);
        Assert.Contains("State", (await VirshAsync("libvirt-sock-ro", "--readonly", "list", "--all")).Good());
        Assert.Contains("add the user to the group powervirt", (await VirshAsync("libvirt-sock", "list", "--all")).Bad());
        await EndAsync(daemon);
        await using var lost = Command.Start(
            [Setting.Daemon, "--root", Path.Combine(_folder, "root"), "--polkit", "yes"], Environment);
        Assert.Contains("polkit is to be asked who may come in, but the bus at", (await lost.EndAsync()).Bad());
    }

    private static async Task EndAsync(Command daemon)
    {
        daemon.Signal(SigTerm);
        (await daemon.EndAsync(20)).Good();
    }

    private async Task<Command> BusAsync()
    {
        var bus = Command.Start(["dbus-daemon", $"--config-file={_folder}/bus.conf", "--nofork", "--nopidfile", "--print-address"], Environment);
        await bus.SaysAsync("unix:path=");
        return bus;
    }

    /// <summary>In a world of its own, in which there are our actions and our rules only.</summary>
    private async Task<Command> PolkitAsync()
    {
        var polkit = Command.Start(
        [
            "unshare", "--mount", "sh", "-c",
            $"mount --bind {_folder}/actions /usr/share/polkit-1/actions && mount --bind {_folder}/rules /etc/polkit-1/rules.d && " +
            $"exec {Program}",
        ], Environment);
        await using var asked = Command.Start(
            ["gdbus", "wait", "--system", "--timeout", "30", "org.freedesktop.PolicyKit1"], Environment);
        (await asked.EndAsync()).Good();
        return polkit;
    }

    private Task<Command> DaemonAsync(string polkit) => Daemon.StartAsync(
        _folder, [Setting.Daemon, "--root", Path.Combine(_folder, "root"), "--polkit", polkit], Environment);

    private async Task<Outcome> VirshAsync(string socket, params string[] words)
    {
        await using var virsh = Command.Start(
        [
            "setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups",
            "virsh", "-c", $"qemu+unix:///system?socket={_folder}/root/run/{socket}", .. words,
        ], Environment);
        return await virsh.EndAsync();
    }
}
