using PowerVirt.Testing;

namespace PowerVirt.Clients.Tests;

/// <summary>Guests whose threads are bound to CPUs of the host, as virsh says and the kernel carries out.</summary>
public class PinningTests(Daemon daemon) : IClassFixture<Daemon>
{
    private static string All => Environment.ProcessorCount > 1 ? $"0-{Environment.ProcessorCount - 1}" : "0";

    [Fact]
    public async Task Threads_run_where_the_definition_binds_them()
    {
        NeedsTwoCpus();
        await using var guest = await DefinedAsync("bound",
            "<vcpupin vcpu='0' cpuset='1'/><emulatorpin cpuset='0'/><iothreadpin iothread='2' cpuset='1'/>");
        Assert.Matches(@" 0 +1\n 1 +" + All, await guest.DoAsync("vcpupin"));
        await guest.DoAsync("start");
        var threads = ThreadsOf(guest.Pid);
        Assert.Equal("1", threads["CPU 0/TCG"]);
        Assert.Equal(All, threads["CPU 1/TCG"]);
        Assert.Equal(All, threads["IO iothread1"]);
        Assert.Equal("1", threads["IO iothread2"]);
        foreach (var (name, cpus) in threads)
            if (!name.StartsWith("CPU ", StringComparison.Ordinal) && !name.StartsWith("IO iothread", StringComparison.Ordinal))
                Assert.Equal("0", cpus);
        Assert.Matches(@"(?s)VCPU: +0\n.*CPU Affinity: +-y-*\n.*VCPU: +1\n.*CPU Affinity: +yy", (await guest.DoAsync("vcpuinfo")) + "\n");
        Assert.Matches(@"\*: 0", await guest.DoAsync("emulatorpin"));
        Assert.Matches(@" 1 +" + All, await guest.DoAsync("iothreadinfo"));
        Assert.Matches(@" 2 +1", await guest.DoAsync("iothreadinfo"));
    }

    [Fact]
    public async Task Threads_of_a_running_guest_are_bound_anew_and_stay_so_when_the_daemon_is_killed()
    {
        NeedsTwoCpus();
        await using var guest = await DefinedAsync("moved", "");
        await guest.DoAsync("start");
        await using var events = daemon.Listen("event", "--domain", guest.Name, "--event", "tunable");
        // An event that arrives says that it was asked for; the first may have been too early.
        for (var i = 0; !events.Said.Contains("cputune.vcpupin1: 0", StringComparison.Ordinal); i++)
        {
            await guest.DoAsync("vcpupin", "1", "0", "--live");
            Assert.True(i < 100, events.Said);
        }

        await guest.DoAsync("emulatorpin", "1");
        await guest.DoAsync("iothreadpin", "1", "0", "--live", "--config");
        await guest.DoAsync("vcpupin", "0", "1", "--config");
        AssertBound();
        Assert.Matches(@" 0 +" + All + @"\n 1 +0", await guest.DoAsync("vcpupin"));
        Assert.Matches(@" 0 +1\n 1 +" + All, await guest.DoAsync("vcpupin", "--config"));
        Assert.Matches(@"\*: 1", await guest.DoAsync("emulatorpin"));
        Assert.Matches(@"\*: " + All, await guest.DoAsync("emulatorpin", "--config"));
        if (!daemon.IsForeign)
        {
            await daemon.KillAsync();
            await daemon.StartAsync();
        }

        AssertBound();
        Assert.Matches(@" 0 +" + All + @"\n 1 +0", await guest.DoAsync("vcpupin"));
        await guest.DoAsync("vcpupin", "1", All);
        Assert.Equal(All, ThreadsOf(guest.Pid)["CPU 1/TCG"]);
        await guest.DoAsync("destroy");
        await guest.DoAsync("start", "--paused");
        var threads = ThreadsOf(guest.Pid);
        Assert.Equal(("1", All, "0"), (threads["CPU 0/TCG"], threads["CPU 1/TCG"], threads["IO iothread1"]));

        void AssertBound()
        {
            var now = ThreadsOf(guest.Pid);
            Assert.Equal((All, "0", "0"), (now["CPU 0/TCG"], now["CPU 1/TCG"], now["IO iothread1"]));
            // Without control groups libvirtd moves the main thread alone.
            if (!daemon.IsForeign) Assert.Equal("1", now["qemu-system-ppc"]);
        }
    }

    [Fact]
    public async Task Virtual_cpus_that_are_plugged_before_the_guest_runs_are_bound_too()
    {
        NeedsTwoCpus();
        await using var guest = await DefinedAsync("plugged", "<vcpupin vcpu='1' cpuset='0'/><vcpupin vcpu='2' cpuset='1'/>", vcpus:
            "<vcpu current='2'>3</vcpu><vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/><vcpu id='1' enabled='no' hotpluggable='yes'/>"
            + "<vcpu id='2' enabled='yes' hotpluggable='yes'/></vcpus>");
        await guest.DoAsync("start");
        var threads = ThreadsOf(guest.Pid);
        Assert.Equal((All, "1"), (threads["CPU 0/TCG"], threads["CPU 2/TCG"]));
        Assert.DoesNotContain("CPU 1/TCG", threads.Keys);

        // One that is off has no thread, and keeps what is said for the time when it has.
        await guest.DoAsync("vcpupin", "1", "1", "--live");
        Assert.Matches(@" 0 +" + All + @"\n 1 +1\n 2 +1", await guest.DoAsync("vcpupin"));
        Assert.Equal(All, ThreadsOf(guest.Pid)["CPU 0/TCG"]);
    }

    [Fact]
    public async Task What_a_guest_does_not_have_is_not_bound()
    {
        await using var guest = await DefinedAsync("absent", "");
        await guest.DoAsync("start", "--paused");
        Assert.Contains("vcpu 5 is out of range of live cpu count 2", (await guest.VirshAsync("vcpupin", "5", "0")).Text);
        Assert.Contains("vcpu 5 is out of range of persistent cpu count 2", (await guest.VirshAsync("vcpupin", "5", "0", "--config")).Text);
        Assert.Contains("iothread 9 not found", (await guest.VirshAsync("iothreadpin", "9", "0")).Text);
        await guest.DoAsync("destroy");
        Assert.Contains("domain is not running", (await guest.VirshAsync("emulatorpin", "0", "--live")).Text);
        await guest.DoAsync("emulatorpin", "0", "--config");
        Assert.Matches(@"\*: 0", await guest.DoAsync("emulatorpin"));
    }

    [Theory]
    [InlineData("<emulatorpin cpuset='4000'/>")]
    [InlineData("<vcpupin vcpu='1' cpuset='4000-4003'/>")]
    [InlineData("<iothreadpin iothread='2' cpuset='4000'/>")]
    public async Task A_guest_for_cpus_that_the_host_lacks_is_refused(string tune)
    {
        await using var guest = await DefinedAsync("lacking", tune);
        var outcome = await guest.VirshAsync("start");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("cannot set CPU affinity", outcome.Text);
        Assert.Contains("shut off", await guest.DoAsync("domstate"));
    }

    [Fact]
    public async Task Threads_are_scheduled_as_the_definition_says()
    {
        await using var guest = await DefinedAsync("scheduled",
            "<vcpusched vcpus='1' scheduler='batch'/><iothreadsched iothreads='2' scheduler='idle'/>");
        await guest.DoAsync("start", "--paused");
        Assert.Equal([("CPU 1/TCG", 3), ("IO iothread2", 5)], ThreadStatus.Of(guest.Pid)
            .Select(thread => (thread.Name, thread.Policy)).Where(thread => thread.Policy != 0).Order());
    }

    [Fact]
    public async Task Shares_of_a_guest_that_is_off_are_shown_as_they_are_defined()
    {
        await using var guest = await DefinedAsync("shares",
            "<shares>2048</shares><period>100000</period><quota>-1</quota><iothread_quota>30000</iothread_quota>",
            "<memtune><hard_limit unit='MiB'>2048</hard_limit></memtune><blkiotune><weight>500</weight>"
                + "<device><path>/dev/vdz</path><weight>300</weight><read_iops_sec>7</read_iops_sec></device></blkiotune>");
        var text = await guest.DoAsync("schedinfo");
        Assert.Matches(@"Scheduler +: posix\s+cpu_shares +: 2048\s+vcpu_period +: 100000\s+vcpu_quota +: -1\s+emulator_period: 0", text);
        Assert.Matches(@"global_quota +: 0\s+iothread_period: 0\s+iothread_quota : 30000", text);
        Assert.Matches(@"hard_limit +: 2097152\s+soft_limit +: unlimited\s+swap_hard_limit: unlimited", await guest.DoAsync("memtune"));
        Assert.Matches(@"weight +: 500\s+device_weight +: /dev/vdz,300\s+device_read_iops_sec: /dev/vdz,7", await guest.DoAsync("blkiotune"));
    }

    private static void NeedsTwoCpus() => Assert.SkipUnless(Environment.ProcessorCount > 1, "This host has one CPU.");

    private async Task<Guest> DefinedAsync(string name, string tune, string more = "", string vcpus = "<vcpu>2</vcpu>")
    {
        var guest = Guest.Written(daemon, name);
        var document = (await File.ReadAllTextAsync(guest.File)).Replace(
            "<vcpu>1</vcpu>", $"{more}{vcpus}<iothreads>2</iothreads><cputune>{tune}</cputune>", StringComparison.Ordinal);
        await File.WriteAllTextAsync(guest.File, document);
        (await daemon.VirshAsync("define", guest.File)).Good();
        return guest;
    }

    /// <summary>Where each thread of a process may run, by its name; those of the same name run in the same places.</summary>
    private static Dictionary<string, string> ThreadsOf(int pid) => ThreadStatus.Of(pid)
        .GroupBy(thread => thread.Name, thread => thread.Cpus)
        .ToDictionary(threads => threads.Key, threads => string.Join(' ', threads.Distinct()));
}
