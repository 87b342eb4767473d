namespace PowerVirt.Clients.Tests;

/// <summary>Programs that serve a guest beside its QEMU: the real ones, where they can be had.</summary>
public class HelperTests(Daemon daemon) : IClassFixture<Daemon>
{
    private static readonly string[] VirtiofsDaemons = ["/usr/libexec/virtiofsd", "/usr/lib/qemu/virtiofsd", "/usr/lib/virtiofsd"];

    [Fact]
    public async Task A_directory_is_served_over_virtiofs_as_long_as_the_guest_runs()
    {
        Assert.SkipUnless(VirtiofsDaemons.Any(File.Exists), "virtiofsd is not installed.");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "virtiofsd needs rights that only root has.");
        var shared = Directory.CreateDirectory(Path.Combine(daemon.Folder, "shared=1")).FullName;
        await using var guest = Guest.Written(daemon, "virtiofs", devices: Guest.SerialConsole +
            $"<filesystem type='mount'><driver type='virtiofs'/><source dir='{shared}'/><target dir='data'/></filesystem>");
        await SharingMemoryAsync(guest);
        await guest.DoAsync("start", "--paused");
        Assert.Contains("vhost-user-fs", await guest.DoAsync("qemu-monitor-command", "--hmp", "info qtree"));
        Assert.NotEmpty(Helpers("--socket-path=", guest));
        await guest.DoAsync("destroy");
        Assert.Empty(Helpers("--socket-path=", guest));
    }

    [Fact]
    public async Task Passt_gives_the_guest_the_hosts_network_as_long_as_it_runs()
    {
        Setting.Needs("passt");
        await using var guest = await Guest.DefinedAsync(daemon, "passt", devices: Guest.SerialConsole +
            "<interface type='user'><backend type='passt'/><mac address='52:54:00:00:00:07'/><model type='virtio'/></interface>");
        await guest.DoAsync("start", "--paused");
        Assert.Contains("type=stream", await guest.DoAsync("qemu-monitor-command", "--hmp", "info network"));
        Assert.NotEmpty(Helpers("--one-off", guest));
        await guest.DoAsync("destroy");
        Assert.Empty(Helpers("--one-off", guest));
    }

    // vhost-user devices reach into the guest's memory.
    private async Task SharingMemoryAsync(Guest guest)
    {
        var text = await File.ReadAllTextAsync(guest.File, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            guest.File,
            text.Replace(
                "<vcpu>",
                "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking><vcpu>",
                StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        (await daemon.VirshAsync("define", guest.File)).Good();
    }

    // A guest's helpers have its directory in their command lines.
    private static IReadOnlyList<int> Helpers(string word, Guest guest) =>
        Daemon.ProcessesWith(word, $"-{guest.Name[..Math.Min(guest.Name.Length, 20)]}/");
}
