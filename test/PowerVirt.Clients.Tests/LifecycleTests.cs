using System.Text.RegularExpressions;

namespace PowerVirt.Clients.Tests;

/// <summary>A guest's life, by virsh: every state with its reason.</summary>
public class LifecycleTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task A_guest_goes_through_all_of_its_states()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "states");
        Assert.Matches(@"^shut off \(unknown\)", await guest.DoAsync("domstate", "--reason"));
        Assert.Equal($"Domain '{guest.Name}' started", await guest.DoAsync("start"));
        Assert.Equal("running (booted)", await guest.DoAsync("domstate", "--reason"));
        var pid = guest.Pid;
        var id = await guest.DoAsync("domid");
        Assert.Matches($@" {id} +{guest.Name} +running", (await daemon.VirshAsync("list")).Good());
        Assert.Contains("already active", (await guest.VirshAsync("start")).Bad());
        Assert.Equal($"Domain '{guest.Name}' suspended", await guest.DoAsync("suspend"));
        Assert.Equal("paused (user)", await guest.DoAsync("domstate", "--reason"));
        Assert.Equal($"Domain '{guest.Name}' resumed", await guest.DoAsync("resume"));
        Assert.Equal("running (unpaused)", await guest.DoAsync("domstate", "--reason"));
        Assert.Equal($"Domain '{guest.Name}' was reset", await guest.DoAsync("reset"));
        Assert.Equal(pid, guest.Pid);
        Assert.Equal($"Domain '{guest.Name}' destroyed", await guest.DoAsync("destroy"));
        Assert.Equal("shut off (destroyed)", await guest.DoAsync("domstate", "--reason"));
        Assert.Empty(Daemon.ProcessesOf(guest.Name));
        Assert.Contains("domain is not running", (await guest.VirshAsync("destroy")).Bad());
        Assert.Contains("domain is not running", (await guest.VirshAsync("suspend")).Bad());
    }

    /// <summary>Cores that may go again are plugged in before the guest runs: QEMU lets no others go.</summary>
    [Fact]
    public async Task Hotpluggable_vcpus_that_are_on_are_plugged_in_before_the_guest_runs()
    {
        await using var guest = Guest.Written(daemon, "plugged");
        var text = await File.ReadAllTextAsync(guest.File, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(guest.File, text.Replace(
            "<vcpu>1</vcpu>",
            """
            <vcpu>4</vcpu>
            <vcpus>
              <vcpu id='0' enabled='yes' hotpluggable='no' order='1'/>
              <vcpu id='1' enabled='yes' hotpluggable='yes' order='3'/>
              <vcpu id='2' enabled='yes' hotpluggable='yes' order='2'/>
              <vcpu id='3' enabled='no' hotpluggable='yes'/>
            </vcpus>
            """, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await daemon.VirshAsync("define", guest.File)).Good();
        await guest.DoAsync("start");
        var threads = await guest.DoAsync("qemu-monitor-command", """{"execute":"query-cpus-fast"}""");
        Assert.Equal(
            ["device[1]", "vcpu2", "vcpu1"],
            Regex.Matches(threads, @"/([^/]+)/thread\[0\]").Select(match => match.Groups[1].Value));
        Assert.Contains("vcpu.current=3\n  vcpu.maximum=4", await guest.DoAsync("domstats", "--vcpu"));
        Assert.Contains("<vcpu id='1' enabled='yes' hotpluggable='yes' order='3'/>", await guest.DoAsync("dumpxml"));
        await guest.DoAsync("qemu-monitor-command", """{"execute":"device_del","arguments":{"id":"vcpu1"}}""");
    }

    [Fact]
    public async Task A_paused_start_waits_for_resume()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "paused");
        await guest.DoAsync("start", "--paused");
        Assert.Equal("paused (user)", await guest.DoAsync("domstate", "--reason"));
        await guest.DoAsync("resume");
        Assert.StartsWith("running", await guest.DoAsync("domstate", "--reason"));
    }

    [Fact]
    public async Task A_transient_guest_is_forgotten_when_it_ends()
    {
        await using var guest = Guest.Written(daemon, "transient");
        (await daemon.VirshAsync("create", guest.File, "--paused")).Good();
        Assert.Matches("Persistent: +no", await guest.DoAsync("dominfo"));
        Assert.Contains(guest.Name, (await daemon.VirshAsync("list", "--transient")).Good());
        await guest.DoAsync("destroy");
        Assert.Contains("failed to get domain", (await guest.VirshAsync("dominfo")).Bad());
    }

    [Fact]
    public async Task Undefining_a_running_guest_leaves_it_transient()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "undefined");
        await guest.DoAsync("start", "--paused");
        await guest.DoAsync("undefine");
        Assert.Matches("Persistent: +no", await guest.DoAsync("dominfo"));
        await guest.DoAsync("destroy");
        Assert.Contains("failed to get domain", (await guest.VirshAsync("dominfo")).Bad());
    }

    [Fact]
    public async Task A_changed_definition_takes_effect_at_the_next_start()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "changed");
        await guest.DoAsync("start", "--paused");
        var xml = await guest.DoAsync("dumpxml", "--inactive");
        await File.WriteAllTextAsync(guest.File, xml.Replace(">1</vcpu>", ">2</vcpu>", StringComparison.Ordinal));
        (await daemon.VirshAsync("define", guest.File)).Good();
        Assert.Equal("1", Xml.Value(await guest.DoAsync("dumpxml"), "/domain/vcpu"));
        Assert.Equal("2", Xml.Value(await guest.DoAsync("dumpxml", "--inactive"), "/domain/vcpu"));
        await guest.DoAsync("destroy");
        Assert.Equal("2", Xml.Value(await guest.DoAsync("dumpxml"), "/domain/vcpu"));
    }

    [Fact]
    public async Task A_live_document_names_what_only_a_running_guest_has()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "live");
        await guest.DoAsync("start", "--paused");
        var xml = await guest.DoAsync("dumpxml");
        Assert.Equal(await guest.DoAsync("domid"), Xml.Value(xml, "/domain/@id"));
        Assert.StartsWith("/dev/pts/", Xml.Value(xml, "/domain/devices/console/@tty"));
        Assert.NotEmpty(Xml.Values(xml, "/domain/devices/*/alias/@name"));
        Assert.Empty(Xml.Values(await guest.DoAsync("dumpxml", "--inactive"), "/domain/@id"));
        Assert.Equal(Xml.Value(xml, "/domain/devices/console/@tty"), await guest.DoAsync("ttyconsole"));
    }

    [Fact]
    public async Task A_guest_that_cannot_start_says_why_and_stays_off()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "broken",
            devices: "<disk type='file'><source file='/nonexistent/disk.img'/><target dev='vda'/></disk>");
        Assert.Contains("/nonexistent/disk.img", (await guest.VirshAsync("start")).Bad());
        Assert.StartsWith("shut off", await guest.DoAsync("domstate"));
        Assert.Empty(Daemon.ProcessesOf(guest.Name));
    }

    [Fact]
    public async Task Waiting_for_a_job_that_does_not_exist_ends_at_once()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "jobless");
        await guest.DoAsync("start", "--paused");
        Assert.Matches("Job type: +None", await guest.DoAsync("domjobinfo"));
        Assert.Equal("ok", await guest.DoAsync("domcontrol"));
    }

    [Fact]
    public async Task A_guest_that_ends_with_its_client_is_gone_with_it()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "bound");
        await using var client = daemon.StartInTerminal("virsh", "-c", daemon.Uri);
        await client.SaysAsync("virsh #");
        await client.SendAsync($"start {guest.Name} --paused --autodestroy --force-boot\n");
        await client.SaysAsync($"'{guest.Name}' started");
        Assert.Equal("paused (user)", await guest.DoAsync("domstate", "--reason"));
        await using var events = guest.Events();
        await client.SendAsync("quit\n");
        await client.EndAsync();
        // The end may come before the events are asked for.
        for (var i = 0; await guest.DoAsync("domstate") != "shut off"; i++) Assert.True(i < 100, events.Said);
        Assert.Empty(Daemon.ProcessesOf(guest.Name));
    }

    [Fact]
    public async Task Start_opens_the_console_where_it_is_asked_to()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "watched");
        await using var console = daemon.StartInTerminal("virsh", "-c", daemon.Uri, "start", guest.Name, "--console");
        await console.SaysAsync("Open Firmware", 120);
        await guest.DoAsync("destroy", "--graceful");
        await console.EndAsync();
        Assert.Equal("shut off (destroyed)", await guest.DoAsync("domstate", "--reason"));
    }

    [Theory]
    [InlineData("--inactive", false, true)]
    [InlineData("--state-paused", true, false)]
    [InlineData("--state-running", false, false)]
    [InlineData("--state-other", false, false)]
    [InlineData("--all --state-shutoff", false, true)]
    [InlineData("--all --autostart", false, false)]
    [InlineData("--all --no-autostart", true, true)]
    [InlineData("--all --persistent", true, true)]
    [InlineData("--all --transient", false, false)]
    [InlineData("--all --with-managed-save", false, false)]
    [InlineData("--all --without-managed-save", true, true)]
    [InlineData("--all --with-snapshot", false, false)]
    [InlineData("--all --without-snapshot", true, true)]
    [InlineData("--all --with-checkpoint", false, false)]
    [InlineData("--all --without-checkpoint", true, true)]
    public async Task A_list_has_what_its_filter_lets_pass(string words, bool hasPaused, bool hasOff)
    {
        var name = words.Replace(" ", "", StringComparison.Ordinal).TrimStart('-');
        await using var paused = await Guest.DefinedAsync(daemon, $"{name}-p");
        await using var off = await Guest.DefinedAsync(daemon, $"{name}-o");
        await paused.DoAsync("start", "--paused");
        var names = (await daemon.VirshAsync(["list", "--name", .. words.Split(' ')])).Good().Split('\n');
        Assert.Equal((hasPaused, hasOff), (names.Contains(paused.Name), names.Contains(off.Name)));
    }

    [Theory]
    [InlineData("--nvram")]
    [InlineData("--keep-nvram")]
    [InlineData("--managed-save --snapshots-metadata --checkpoints-metadata")]
    public async Task Undefine_takes_what_there_might_be_besides(string words)
    {
        await using var guest = await Guest.DefinedAsync(daemon, $"gone{words.Length}");
        Assert.Contains("has been undefined", await guest.DoAsync("undefine", words.Split(' ')));
        Assert.Contains("failed to get domain", (await guest.VirshAsync("dominfo")).Bad());
    }
}
