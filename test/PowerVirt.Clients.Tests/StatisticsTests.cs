namespace PowerVirt.Clients.Tests;

/// <summary>What virsh measures and translates.</summary>
public class StatisticsTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Fact]
    public async Task Domstats_has_every_group()
    {
        await using var off = await Guest.DefinedAsync(daemon, "off");
        await using var guest = await Guest.DefinedAsync(daemon, "measured",
            devices: Guest.SerialConsole + Guest.Network + "<memballoon model='virtio'/>" + Guest.Disk(daemon, "measured"));
        await guest.DoAsync("start", "--paused");
        var text = await guest.DoAsync("domstats");
        foreach (var line in new[]
        {
            $"Domain: '{guest.Name}'", "state.state=3", "cpu.time=",
            "balloon.current=524288", "balloon.maximum=524288", "balloon.rss=",
            "vcpu.current=1", "vcpu.maximum=1", "vcpu.0.state=", "net.count=1",
            "block.count=1", "block.0.name=vda", "block.0.backingIndex=1", "block.0.rd.reqs=", "block.0.capacity=1048576",
        })
            Assert.Contains(line, text);
        var all = (await daemon.VirshAsync("domstats", "--state")).Good();
        Assert.Contains($"Domain: '{off.Name}'\n  state.state=5", all);
        Assert.Contains($"Domain: '{guest.Name}'\n  state.state=3", all);
        Assert.DoesNotContain(off.Name, (await daemon.VirshAsync("domstats", "--list-active")).Good());
    }

    [Theory]
    [InlineData("dommemstat", @"rss \d+")]
    [InlineData("vcpucount", @"maximum +config +1")]
    [InlineData("vcpuinfo", "VCPU: +0")]
    [InlineData("domblklist", "vda +/")]
    [InlineData("domblkinfo vda", @"Capacity: +1048576")]
    [InlineData("domblkstat vda", @"rd_req \d+")]
    [InlineData("domiflist", "52:54:00:")]
    [InlineData("dominfo", @"CPU time: +\d")]
    [InlineData("domblkstat", @"rd_req \d+")]
    [InlineData("domblkinfo --all", @"vda +1048576")]
    [InlineData("domblkerror", "No errors found")]
    [InlineData("vcpupin", @"0 +0")]
    [InlineData("emulatorpin", @"\*: 0")]
    [InlineData("iothreadinfo", "No IOThreads found")]
    [InlineData("numatune", "numa_mode +: strict")]
    [InlineData("domif-getlink 52:54:00:00:00:01", "up|default")]
    [InlineData("domjobinfo", "None")]
    [InlineData("blkdeviotune vda", @"total_bytes_sec: 0\n(.*\n)*group_name +: \n")]
    [InlineData("domiftune 52:54:00:00:00:01", @"inbound.average: 0\n(.*\n)*outbound.burst : 0")]
    public async Task Queries_about_a_running_guest_are_answered(string words, string pattern)
    {
        await using var guest = await Guest.DefinedAsync(daemon, $"query-{words.Split(' ')[0]}",
            devices: Guest.SerialConsole + Guest.Network + Guest.Disk(daemon, words.Split(' ')[0]));
        await guest.DoAsync("start", "--paused");
        var parts = words.Split(' ');
        Assert.Matches(pattern, await guest.DoAsync(parts[0], parts[1..]));
    }

    [Theory]
    [InlineData("vcpuinfo", "CPU Affinity: +y")]
    [InlineData("vcpucount", @"maximum +config +1")]
    [InlineData("domblklist --details", @"file +disk +vda +/")]
    [InlineData("domblkinfo vda", @"Capacity: +1048576\s+Allocation: +0\s+Physical: +1048576")]
    [InlineData("domiflist", "52:54:00:00:00:01")]
    [InlineData("domstats", "block.0.name=vda")]
    public async Task Queries_about_a_guest_that_is_off_are_answered(string words, string pattern)
    {
        var parts = words.Split(' ');
        var name = $"off-{parts[0]}";
        await using var guest = await Guest.DefinedAsync(
            daemon, name, devices: Guest.SerialConsole + Guest.Network + Guest.Disk(daemon, name));
        Assert.Matches(pattern, await guest.DoAsync(parts[0], parts[1..]));
    }

    [Fact]
    public async Task Limits_of_disks_and_cards_are_those_of_the_definition()
    {
        var disk = Guest.Disk(daemon, "limits").Replace("<target",
            "<iotune><total_bytes_sec>4096</total_bytes_sec><total_bytes_sec_max>8192</total_bytes_sec_max></iotune><target",
            StringComparison.Ordinal);
        var card = Guest.Network.Replace("<model",
            "<bandwidth><inbound average='100' peak='200'/><outbound average='50' burst='30'/></bandwidth><model", StringComparison.Ordinal);
        await using var guest = await Guest.DefinedAsync(daemon, "limits", devices: disk + card);
        var tune = await guest.DoAsync("blkdeviotune", "vda", "--config");
        Assert.Contains("total_bytes_sec: 4096", tune);
        Assert.Contains("total_bytes_sec_max: 8192", tune);
        var limits = await guest.DoAsync("domiftune", "52:54:00:00:00:01");
        Assert.Matches(@"inbound.average: 100\ninbound.peak +: 200\n(.*\n)*outbound.burst +: 30", limits);
        Assert.Contains("'none' is not a known interface", (await guest.VirshAsync("domiftune", "none")).Bad());
        Assert.Contains("disk 'vdz' was not found", (await guest.VirshAsync("blkdeviotune", "vdz")).Bad());
        Assert.Contains("domain is not running", (await guest.VirshAsync("blkdeviotune", "vda", "--live")).Bad());
    }

    [Theory]
    [InlineData("schedinfo", "Scheduler +: ")]
    [InlineData("memtune", "hard_limit|operation is not valid|not supported")]
    [InlineData("cpu-stats --total", "cpu_time|operation is not valid|not supported")]
    public async Task Queries_that_want_a_control_group_answer_or_say_that_there_is_none(string words, string pattern)
    {
        await using var guest = await Guest.DefinedAsync(daemon, words.Split(' ')[0]);
        await guest.DoAsync("start", "--paused");
        var parts = words.Split(' ');
        Assert.Matches(pattern, (await guest.VirshAsync(parts[0], parts[1..])).Text);
    }

    [Fact]
    public async Task Native_command_line_is_the_one_that_would_run()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "native");
        var text = (await daemon.VirshAsync("domxml-to-native", "qemu-argv", guest.File)).Good();
        Assert.Contains("qemu-system-ppc64", text);
        Assert.Contains("-machine pseries", text);
        Assert.Contains("spapr-vty", text);
        text = (await daemon.VirshAsync("domxml-to-native", "qemu-argv", "--domain", guest.Name)).Good();
        Assert.Contains($"guest={guest.Name}", text);
    }

    [Fact]
    public async Task Cpu_baseline_of_equal_hosts_is_their_cpu()
    {
        var file = Path.Combine(daemon.Folder, "cpus.xml");
        const string Cpu = "<cpu><arch>ppc64</arch><model>POWER8</model></cpu>";
        await File.WriteAllTextAsync(file, Cpu + Cpu);
        var xml = (await daemon.VirshAsync("cpu-baseline", file)).Good();
        Assert.Equal("POWER8", Xml.Value(xml, "/cpu/model"));
    }

    [Theory]
    [InlineData("POWER9", 0, "is a superset of|is identical to")]
    [InlineData("POWER8", 0, "is a superset of|is identical to")]
    [InlineData("POWER6", 1, "is incompatible with")]
    public async Task Hypervisor_cpu_compare_knows_power(string model, int exitCode, string answer)
    {
        if (daemon.IsForeign) Assert.Skip("libvirtd refuses this on POWER.");
        var file = Path.Combine(daemon.Folder, $"{model}.xml");
        await File.WriteAllTextAsync(file, $"<cpu mode='custom' match='exact'><model>{model}</model></cpu>");
        var outcome = await daemon.VirshAsync("hypervisor-cpu-compare", file, "--arch", "ppc64le", "--virttype", "qemu");
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Matches(answer, outcome.Text);
    }

    [Fact]
    public async Task Hypervisor_cpu_baseline_knows_power()
    {
        if (daemon.IsForeign) Assert.Skip("libvirtd refuses this on POWER.");
        var file = Path.Combine(daemon.Folder, "hypervisor-cpus.xml");
        await File.WriteAllTextAsync(file, "<cpu><model>POWER9</model></cpu><cpu><model>POWER8</model></cpu>");
        var outcome = await daemon.VirshAsync("hypervisor-cpu-baseline", file, "--arch", "ppc64le", "--virttype", "qemu");
        var xml = outcome.Good();
        Assert.Equal("power8", Xml.Value(xml, "/cpu/model"), ignoreCase: true);

        // What it says can be asked again, with further hosts.
        await File.WriteAllTextAsync(file, xml + "<cpu><model>POWER10</model></cpu>");
        var again = await daemon.VirshAsync("hypervisor-cpu-baseline", file, "--arch", "ppc64le", "--virttype", "qemu");
        Assert.Equal(xml, again.Good());
        Assert.Equal(xml, (await daemon.VirshAsync("cpu-baseline", file)).Good());
    }

    [Fact]
    public async Task Cpu_baseline_of_a_cpu_without_a_model_says_what_is_missing()
    {
        var file = Path.Combine(daemon.Folder, "nameless-cpus.xml");
        await File.WriteAllTextAsync(file, "<cpu><arch>ppc64</arch><model>POWER9</model></cpu><cpu><arch>ppc64</arch></cpu>");
        Assert.Contains("XML error: Missing CPU model name", (await daemon.VirshAsync("cpu-baseline", file)).Bad());
    }
}
