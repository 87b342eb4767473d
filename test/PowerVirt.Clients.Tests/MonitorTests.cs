using System.Diagnostics;

namespace PowerVirt.Clients.Tests;

/// <summary>QEMU's monitor by virsh, and what is told of a QEMU that does not answer.</summary>
public class MonitorTests(Daemon daemon) : IClassFixture<Daemon>
{
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(2);

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
