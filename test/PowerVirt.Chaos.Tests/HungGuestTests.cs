using System.Diagnostics;
using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Chaos.Tests.Load;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Chaos.Tests;

/// <summary>A guest whose QEMU hangs is a matter of its own.</summary>
public sealed class HungGuestTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const int OperationTimeout = 68, Clients = 4;

    /// <summary>What a call may take that does not wait for the hung guest: whoever waits for it, waits for longer.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task A_hung_guest_delays_nobody_and_who_asks_it_is_told_so_also_after_a_restart()
    {
        using var session = await daemon.ConnectAsync();
        var (hung, other) = (await StartAsync(session, "hung"), await StartAsync(session, "other"));
        await session.StatisticsAsync();
        var pid = Assert.Single(Processes.Of(hung.Uuid));
        Processes.Signal(pid, "STOP");
        var asking = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => daemon.ConnectAsync()));
        var refused = asking.Select(client => Assert.ThrowsAsync<RpcException>(() => client.ResumeAsync(hung))).ToArray();
        await ServesAsync(session, hung, other);
        Assert.DoesNotContain(refused, asked => asked.IsCompleted);
        foreach (var asked in refused) Assert.Equal(OperationTimeout, (await asked).Code);
        foreach (var client in asking) client.Dispose();

        daemon.Kill();
        await daemon.StartAsync();
        using var next = await daemon.ConnectAsync();
        await ServesAsync(next, hung, other);
        Assert.Equal(pid, Assert.Single(Processes.Of(hung.Uuid)));
        await next.DestroyAsync(hung);
        Assert.Empty(Processes.Of(hung.Uuid));
        Assert.Single(daemon.GuestDirectories);
        await next.DestroyAsync(other);
    }

    [Fact]
    public async Task A_guest_that_has_hung_for_a_while_goes_on_as_before()
    {
        using var session = await daemon.ConnectAsync();
        var guest = await StartAsync(session, "again");
        var pid = Assert.Single(Processes.Of(guest.Uuid));
        Processes.Signal(pid, "STOP");
        daemon.Kill();
        await daemon.StartAsync();
        using var next = await daemon.ConnectAsync();
        var resuming = next.ResumeAsync(guest);
        await next.ListAsync();
        Processes.Signal(pid, "CONT");
        await resuming;
        await next.SuspendAsync(guest);
        await next.TryConsoleAsync(guest);
        await next.DestroyAsync(guest);
    }

    private static async Task<RemoteDomain> StartAsync(Session session, string name)
    {
        var uuid = Guid.NewGuid();
        var domain = await session.DefineAsync(new GuestFacts(name).Xml(uuid));
        await session.StartAsync(domain);
        return domain;
    }

    private static async Task ServesAsync(Session session, RemoteDomain hung, RemoteDomain other)
    {
        Func<Task>[] calls =
        [
            () => session.ListAsync(),
            async () => Assert.Equal(2, (await session.StatisticsAsync()).Count(guest => guest.Domain.Id >= 0)),
            () => session.StateAsync(hung),
            () => session.LiveXmlAsync(hung),
            () => session.ResumeAsync(other),
            () => session.SuspendAsync(other),
            () => session.TryConsoleAsync(other),
        ];
        foreach (var call in calls)
        {
            var clock = Stopwatch.StartNew();
            await call();
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, AtOnce);
        }
    }
}
