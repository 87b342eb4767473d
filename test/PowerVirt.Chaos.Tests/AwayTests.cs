using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Chaos.Tests.Load;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Chaos.Tests;

/// <summary>What happens while no daemon runs is known to the next one.</summary>
public sealed class AwayTests(Daemon daemon) : IClassFixture<Daemon>
{
    /// <summary>virDomainState and virDomainShutoffReason; virDomainEventType.</summary>
    private const int ShutOff = 5, Unknown = 0, Shutdown = 1, Crashed = 3, Started = 2;

    [Theory]
    [InlineData("TERM", Shutdown)]
    [InlineData("KILL", Crashed)]
    [InlineData("ABRT", Crashed)]
    public async Task Why_a_guest_has_ended_meanwhile_is_known(string signal, int reason)
    {
        var guest = await StartGuestAsync(autostart: false);
        daemon.Kill();
        var pid = Assert.Single(Processes.Of(guest.Uuid));
        await Processes.EndAsync(pid, signal);
        await daemon.StartAsync();
        using var session = await daemon.ConnectAsync();
        Assert.Equal((ShutOff, reason), await session.StateAndReasonAsync(guest));
        Assert.Empty(daemon.GuestDirectories);
        await session.StartAsync(guest);
        await session.DestroyAsync(guest);
    }

    [Fact]
    public async Task After_the_host_has_lost_its_power_guests_start_that_start_with_it_and_nothing_of_the_others_is_left()
    {
        var wanted = await StartGuestAsync(autostart: true);
        var other = await StartGuestAsync(autostart: false);
        daemon.LosePower();
        await daemon.StartAsync();
        using var session = await daemon.ConnectAsync();
        await session.ListenAsync();
        if ((await session.FindAsync(wanted.Uuid)).Id < 0) Assert.Equal(Started, await session.Happenings.NextAsync(wanted.Uuid));
        Assert.Single(Processes.Of(wanted.Uuid));
        Assert.Equal((ShutOff, Unknown), await session.StateAndReasonAsync(other));
        Assert.Single(daemon.GuestDirectories);
        await session.DestroyAsync(wanted);
        daemon.Kill();
        await daemon.StartAsync();
        using var next = await daemon.ConnectAsync();
        Assert.Equal(-1, (await next.FindAsync(wanted.Uuid)).Id);
    }

    private async Task<RemoteDomain> StartGuestAsync(bool autostart)
    {
        using var session = await daemon.ConnectAsync();
        var uuid = Guid.NewGuid();
        var domain = await session.DefineAsync(new GuestFacts($"away-{uuid.ToString()[..8]}").Xml(uuid));
        await session.SetAutostartAsync(domain, autostart);
        await session.StartAsync(domain);
        return domain;
    }
}
