namespace PowerVirt.Clients.Tests;

/// <summary>Guests outlive their daemon, and the next one takes them up as they are.</summary>
public class RestartTests(Daemon daemon) : IClassFixture<Daemon>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restarted_daemon_finds_every_guest_again(bool crash)
    {
        if (daemon.IsForeign) Assert.Skip("These tests may not end that daemon.");
        var kind = crash ? "crash" : "upgrade";
        await using var off = await Guest.DefinedAsync(daemon, $"off-{kind}");
        await using var guest = await Guest.DefinedAsync(daemon, $"running-{kind}");
        await using var paused = await Guest.DefinedAsync(daemon, $"paused-{kind}");
        await using var ending = await Guest.DefinedAsync(daemon, $"ending-{kind}");
        await using var transient = Guest.Written(daemon, $"transient-{kind}");
        await guest.DoAsync("start");
        await paused.DoAsync("start", "--paused");
        await ending.DoAsync("start");
        await off.DoAsync("autostart");
        (await daemon.VirshAsync("create", transient.File)).Good();
        var (pid, id, xml) = (guest.Pid, await guest.DoAsync("domid"), await guest.DoAsync("dumpxml"));

        if (crash) await daemon.KillAsync();
        else await daemon.StopAsync();
        using (var qemu = System.Diagnostics.Process.GetProcessById(ending.Pid)) qemu.Kill();
        await daemon.StartAsync();

        Assert.Equal((pid, id, xml), (guest.Pid, await guest.DoAsync("domid"), await guest.DoAsync("dumpxml")));
        Assert.StartsWith("running", await guest.DoAsync("domstate", "--reason"));
        Assert.Equal("paused (user)", await paused.DoAsync("domstate", "--reason"));
        Assert.Matches("^shut off|^crashed", await ending.DoAsync("domstate"));
        Assert.Equal("running", await transient.DoAsync("domstate"));
        // The host did not start anew, so what starts with it is not started now.
        Assert.Equal("shut off", await off.DoAsync("domstate"));

        await using var console = guest.Console();
        await console.SaysAsync("Escape character is");
        await using var events = guest.Events();
        await guest.DoAsync("suspend");
        await guest.DoAsync("resume");
        await guest.DoAsync("destroy");
        await events.SaysAsync("Stopped Destroyed");
        await console.EndAsync();
        await ending.DoAsync("start", "--paused");
    }
}
