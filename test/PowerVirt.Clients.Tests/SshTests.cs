namespace PowerVirt.Clients.Tests;

/// <summary>libvirt's ssh transport: the far side's own shell and netcat find the daemon's socket.</summary>
public class SshTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task A_far_virsh_reaches_the_daemon_over_ssh()
    {
        Setting.Needs("nc", "unshare");
        await using var guest = await Guest.DefinedAsync(daemon, "far");
        var uri = $"qemu+ssh://far/system?command={Setting.Script("near_ssh.sh")}&proxy=netcat";
        string[] space =
            Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--mount", "--map-root-user"];
        var outcome = await daemon.RunAsync(
            [.. space, Setting.Script("own_socket.sh"), daemon.Sockets, "virsh", "-c", uri, "list", "--all", "--name"]);
        Assert.Contains(guest.Name, outcome.Good());
    }
}
