namespace PowerVirt.Clients.Tests;

/// <summary>One day with virsh, by the machine's own and by the one of Debian's backports.</summary>
public class VersionTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Theory]
    [InlineData("virsh")]
    [InlineData("virsh-newer")]
    public async Task Old_and_new_virsh_do_the_same(string program)
    {
        var virsh = program == "virsh" ? program : Setting.NewerVirsh ?? "";
        if (virsh.Length == 0) Assert.Skip("The machine's release has no backports.");
        await using var guest = Guest.Written(daemon, program, devices: Guest.Screen + Guest.Network + Guest.Disk(daemon, program));

        Assert.Contains("Running against daemon", await DoAsync("version", "--daemon"));
        Assert.Contains("pseries", await DoAsync("capabilities"));
        Assert.Contains("<domainCapabilities>", await DoAsync("domcapabilities"));
        Assert.Contains("Memory size", await DoAsync("nodeinfo"));
        await DoAsync("define", guest.File);
        await DoAsync("domrename", guest.Name, $"{guest.Name}-x");
        await DoAsync("domrename", $"{guest.Name}-x", guest.Name);
        await DoAsync("desc", guest.Name, "--config", "--new-desc", "said");
        Assert.Contains("said", await DoAsync("desc", guest.Name));
        await DoAsync("metadata", guest.Name, "--uri", "urn:x", "--key", "x", "--set", "<a/>");
        await DoAsync("autostart", guest.Name);
        Assert.Matches("Autostart: +enable", await DoAsync("dominfo", guest.Name));
        Assert.Contains("-machine", await DoAsync("domxml-to-native", "qemu-argv", "--domain", guest.Name));

        await using var events = daemon.Start("stdbuf", "--output=L", virsh, "-c", daemon.Uri, "event", "--all", "--loop");
        for (var i = 0; !events.Said.Contains(guest.Name, StringComparison.Ordinal); i++)
        {
            await DoAsync("desc", guest.Name, "--new-desc", $"time {i}");
            Assert.True(i < 100, events.Said);
        }

        await DoAsync("start", guest.Name, "--paused");
        Assert.Contains("paused (user)", await DoAsync("domstate", guest.Name, "--reason"));
        Assert.Contains(guest.Name, await DoAsync("list", "--all"));
        Assert.Contains("state.state=3", await DoAsync("domstats", guest.Name));
        Assert.Matches("CPU Affinity: +y", await DoAsync("vcpuinfo", guest.Name));
        Assert.Matches("vda +/", await DoAsync("domblklist", guest.Name));
        Assert.Contains("52:54:00:00:00:01", await DoAsync("domiflist", guest.Name));
        Assert.Matches(@"vnc://127\.0\.0\.1:\d+", await DoAsync("domdisplay", guest.Name));
        await DoAsync("screenshot", guest.Name, Path.Combine(daemon.Folder, program));
        await DoAsync("send-key", guest.Name, "KEY_ENTER");
        foreach (var command in new[] { "resume", "suspend", "resume", "reset", "inject-nmi", "reboot", "shutdown" })
            await DoAsync(command, guest.Name);
        await DoAsync("destroy", guest.Name, "--graceful");
        await DoAsync("undefine", guest.Name, "--nvram", "--managed-save", "--snapshots-metadata");
        var said = await events.SaysAsync($"'{guest.Name}': Undefined Removed");
        Assert.Contains($"'lifecycle' for domain '{guest.Name}': Started Booted", said);

        async Task<string> DoAsync(params string[] words) => (await daemon.RunAsync([virsh, "-c", daemon.Uri, .. words])).Good();
    }
}
