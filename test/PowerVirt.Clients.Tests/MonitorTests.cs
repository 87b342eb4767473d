using System.Diagnostics;

namespace PowerVirt.Clients.Tests;

/// <summary>QEMU's monitor by virsh, and what is told of a QEMU that does not answer.</summary>
public class MonitorTests(Daemon daemon) : IClassFixture<Daemon>
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(2);

    /// <summary>What it may take that waits for QEMU a little.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Refusals_of_the_monitor_are_handed_on_as_they_are()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "refusals");
        await guest.DoAsync("start", "--paused");
        Assert.Contains("\"error\":{\"class\":\"CommandNotFound\",\"desc\":\"The command nonsense has not been found\"}",
            await guest.DoAsync("qemu-monitor-command", "nonsense"));
        Assert.Contains("\"class\":\"DeviceNotFound\"",
            await guest.DoAsync("qemu-monitor-command", """{"execute":"device_del","arguments":{"id":"none"}}"""));
        Assert.Contains("'return' member missing",
            (await guest.VirshAsync("qemu-monitor-command", "--return-value", "nonsense")).Bad());
        Assert.Contains("unknown command: 'nonsense'", await guest.DoAsync("qemu-monitor-command", "--hmp", "nonsense"));
    }

    [Fact]
    public async Task A_QEMU_that_hangs_is_told_at_once_and_not_taken_for_a_healthy_one()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "hung", devices: Guest.SerialConsole + Guest.Disk(daemon, "hung"));
        await guest.DoAsync("start", "--paused");
        Assert.Equal("ok", await guest.DoAsync("domcontrol"));
        await guest.DoAsync("domstats");
        Signal("-STOP", guest.Pid);
        try
        {
            Assert.Contains("block.0.name=vda", await PromptlyAsync(guest, "domstats"));
            Assert.Equal("paused", await PromptlyAsync(guest, "domstate"));
            Assert.Contains("paused", await PromptlyAsync(guest, "dominfo"));
            Assert.StartsWith("occupied", await PromptlyAsync(guest, "domcontrol"));
        }
        finally
        {
            Signal("-CONT", guest.Pid);
        }

        // Commands are answered in turn: with this one the others are.
        await guest.DoAsync("qemu-monitor-command", "query-status");
        Assert.Equal("ok", await guest.DoAsync("domcontrol"));
    }

    [Fact]
    public async Task A_QEMU_that_hung_before_it_was_ever_measured_is_told_promptly()
    {
        await using var guest = await Guest.DefinedAsync(daemon, "hung-early");
        await guest.DoAsync("start", "--paused");
        Signal("-STOP", guest.Pid);
        try
        {
            Assert.Contains("state.state=3", await PromptlyAsync(guest, "domstats"));
        }
        finally
        {
            Signal("-CONT", guest.Pid);
        }
    }

    [Fact]
    public async Task What_only_a_QEMU_that_hangs_could_tell_is_refused_soon_and_the_rest_is_told()
    {
        if (daemon.IsForeign) Assert.Skip("libvirtd waits for half a minute.");
        await using var guest = await Guest.DefinedAsync(daemon, "hung-calls", devices: Guest.SerialConsole + Guest.Network
            + "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>"
            + Guest.Disk(daemon, "hung-calls"));
        await guest.DoAsync("start", "--paused");
        await guest.DoAsync("domstats");
        Signal("-STOP", guest.Pid);
        try
        {
            foreach (var words in new[] { "domblkstat vda", "domblkerror", "domtime", "domhostname", "vcpucount --guest" })
            {
                var refused = (await SoonAsync(guest, words)).Bad();
                Assert.Contains("QEMU does not answer. Its process hangs or the host is overloaded.", refused);
            }

            foreach (var (words, pattern) in new[]
            {
                ("vcpuinfo", "CPU time: +[0-9.]+s"), ("dommemstat", @"rss \d+"), ("cpu-stats --total", "cpu_time"),
                ("domblkinfo vda", @"Capacity: +1048576\s+Allocation: +0\s+Physical: +1048576"),
            })
                Assert.Matches(pattern, (await SoonAsync(guest, words)).Good());
        }
        finally
        {
            Signal("-CONT", guest.Pid);
        }

        await guest.DoAsync("qemu-monitor-command", "query-status");
        Assert.Contains("rd_req", await guest.DoAsync("domblkstat", "vda"));
    }

    private static async Task<Outcome> SoonAsync(Guest guest, string words)
    {
        var clock = Stopwatch.StartNew();
        var parts = words.Split(' ');
        var outcome = await guest.VirshAsync(parts[0], parts[1..]);
        Assert.True(clock.Elapsed < Soon, $"{words} took {clock.Elapsed}.");
        return outcome;
    }

    private static async Task<string> PromptlyAsync(Guest guest, string command)
    {
        var clock = Stopwatch.StartNew();
        var text = await guest.DoAsync(command);
        Assert.True(clock.Elapsed < Promptly, $"{command} took {clock.Elapsed}.");
        return text;
    }

    private static void Signal(string signal, int pid)
    {
        using var kill = Process.Start("kill", [signal, $"{pid}"]);
        kill.WaitForExit();
    }
}
