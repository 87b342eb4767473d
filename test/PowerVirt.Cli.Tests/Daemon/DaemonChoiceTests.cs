using PowerVirt.Cli.Daemon;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Tests.Daemon;

/// <summary>Which daemon a command line means.</summary>
public class DaemonChoiceTests
{
    private readonly Dictionary<string, string> _variables = new() { ["HOME"] = "/home/ann", ["XDG_RUNTIME_DIR"] = "/run/user/7" };

    [Theory]
    [InlineData("qemu:///system", "/run/powervirt/libvirt-sock", "/var/log/powervirt/qemu")]
    [InlineData("system", "/run/powervirt/libvirt-sock", "/var/log/powervirt/qemu")]
    [InlineData("session", "/run/user/7/powervirt/libvirt-sock", "/home/ann/.local/state/powervirt/qemu")]
    [InlineData("/srv/lab/run/libvirt-sock", "/srv/lab/run/libvirt-sock", "/srv/lab/log/qemu")]
    [InlineData("unix:/run/other/sock", "/run/other/sock", null)]
    [InlineData("qemu+unix:///system?socket=/srv/a%20b/run/libvirt-sock", "/srv/a b/run/libvirt-sock", "/srv/a b/log/qemu")]
    public void A_name_means_one_place(string name, string socket, string? logs)
    {
        var place = Assert.Single(Choice.Find(name));
        Assert.Equal((socket, logs), (place.Socket, place.Logs));
    }

    [Fact]
    public void Without_a_name_the_hosts_daemon_comes_before_the_users()
    {
        Assert.Equal(["/run/powervirt/libvirt-sock", "/run/user/7/powervirt/libvirt-sock"],
            Choice.Find(null).Select(place => place.Socket));
        _variables.Remove("XDG_RUNTIME_DIR");
        Assert.Equal("/home/ann/.cache/powervirt/libvirt-sock", Choice.Find(null)[1].Socket);
    }

    [Fact]
    public void The_option_counts_more_than_the_variable()
    {
        _variables[DaemonChoice.Variable] = "session";
        Assert.True(Assert.Single(Choice.Find(null)).IsOwn);
        Assert.False(Assert.Single(Choice.Find("system")).IsOwn);
    }

    [Theory]
    [InlineData("qemu+ssh://host/system")]
    [InlineData("qemu+unix:///system")]
    [InlineData("elsewhere")]
    public void A_name_of_no_daemon_here_is_refused(string name)
    {
        var refused = Assert.Throws<VmException>(() => Choice.Find(name));
        Assert.Equal(ErrorCode.InvalidArgument, refused.Problem.Code);
        Assert.Contains(name, refused.Problem.Message, StringComparison.Ordinal);
    }

    private DaemonChoice Choice => new(name => _variables.GetValueOrDefault(name), "/usr/bin");
}
