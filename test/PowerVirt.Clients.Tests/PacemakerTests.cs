namespace PowerVirt.Clients.Tests;

/// <summary>Pacemaker's agent for virtual machines, called as Pacemaker calls it.</summary>
public class PacemakerTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const string Agent = "/usr/lib/ocf/resource.d/heartbeat/VirtualDomain";
    private const int Success = 0, NotRunning = 7;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_agent_starts_watches_and_stops_a_guest(bool force)
    {
        Setting.Needs(Agent);
        await using var guest = Guest.Written(daemon, "resource", Guest.Boot);
        Assert.Equal(Success, await AgentAsync(guest, "validate-all", force));
        Assert.Equal(NotRunning, await AgentAsync(guest, "monitor", force));
        Assert.Equal(Success, await AgentAsync(guest, "start", force));
        Assert.Equal(Success, await AgentAsync(guest, "monitor", force));
        Assert.Equal(Success, await AgentAsync(guest, "start", force));
        if (!force)
            await using (var console = guest.Console()) await console.SaysAsync(Guest.IsUp, 240);
        Assert.Equal(Success, await AgentAsync(guest, "stop", force));
        Assert.Equal(NotRunning, await AgentAsync(guest, "monitor", force));
        Assert.Empty(Daemon.ProcessesOf(guest.Name));
        Assert.Equal(Success, await AgentAsync(guest, "stop", force));
    }

    private async Task<int> AgentAsync(Guest guest, string action, bool force)
    {
        var folder = Directory.CreateDirectory(Path.Combine(daemon.Folder, "agent")).FullName;
        return (await daemon.RunAsync(
        [
            "env", "OCF_ROOT=/usr/lib/ocf", "OCF_RESOURCE_TYPE=VirtualDomain", "OCF_RESOURCE_PROVIDER=heartbeat",
            $"OCF_RESOURCE_INSTANCE={guest.Name}",
            $"OCF_RESKEY_config={guest.File}", $"OCF_RESKEY_hypervisor={daemon.Uri}",
            $"OCF_RESKEY_force_stop={(force ? "true" : "false")}", "OCF_RESKEY_CRM_meta_timeout=120000",
            $"HA_RSCTMP={folder}", Agent, action,
        ], 180)).ExitCode;
    }
}
