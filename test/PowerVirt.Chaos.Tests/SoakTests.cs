using System.Diagnostics;
using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Chaos.Tests.Load;

namespace PowerVirt.Chaos.Tests;

/// <summary>Guests come and go: what the daemon holds stays the same.</summary>
public sealed class SoakTests(Daemon daemon) : IClassFixture<Daemon>
{
    /// <summary>What the runtime takes and gives back as it likes, in KiB; descriptors and threads of its pool.</summary>
    private const int Memory = 12 << 10, Descriptors = 12, Threads = 8;

    /// <summary>Compiling and first caches are no leak: this part of the time does not count.</summary>
    private const double WarmingUp = 0.4;

    [Fact]
    public async Task Memory_descriptors_and_threads_stay_the_same()
    {
        using var session = await daemon.ConnectAsync();
        await session.ListenAsync();
        var clock = Stopwatch.StartNew();
        var (cycles, before, said) = (0, await CalmAsync(session), TimeSpan.Zero);
        var warm = false;
        while (clock.Elapsed < Setting.Soak)
        {
            await CycleAsync(session, $"soak{cycles++ % 7}");
            if (clock.Elapsed - said > TimeSpan.FromMinutes(1)) Report(cycles, said = clock.Elapsed);
            if (warm || clock.Elapsed < Setting.Soak * WarmingUp) continue;
            (warm, before) = (true, await CalmAsync(session));
        }

        var after = await CalmAsync(session);
        Console.WriteLine($"{cycles} cycles in {clock.Elapsed.TotalMinutes:F1} min; before {before}, after {after} (KiB, descriptors, threads)");
        Assert.True(warm);
        Assert.InRange(after.Descriptors, 0, before.Descriptors + Descriptors);
        Assert.InRange(after.Threads, 0, before.Threads + Threads);
        Assert.InRange(after.Memory, 0, before.Memory + Memory);
        Assert.Empty(daemon.GuestDirectories);
    }

    /// <summary>A guest from its definition to its end, seen by a client that comes and goes.</summary>
    private async Task CycleAsync(Session session, string name)
    {
        using var visitor = await daemon.ConnectAsync();
        var uuid = Guid.NewGuid();
        var domain = await visitor.DefineAsync(new GuestFacts(name).Xml(uuid));
        await visitor.StartAsync(domain);
        await visitor.TryConsoleAsync(domain);
        await visitor.StatisticsAsync();
        await visitor.ResumeAsync(domain);
        await visitor.SuspendAsync(domain);
        await visitor.DestroyAsync(domain);
        await visitor.UndefineAsync(domain);
        while (await session.Happenings.NextAsync(uuid) is not 1)
        {
            // All that happens before the end of its definition.
        }
    }

    /// <summary>What the daemon holds when nothing is under way.</summary>
    private async Task<(long Memory, int Descriptors, int Threads)> CalmAsync(Session session)
    {
        await session.ListAsync();
        return Processes.Use(daemon.Pid);
    }

    private void Report(int cycles, TimeSpan elapsed) =>
        Console.WriteLine($"{elapsed.TotalMinutes:F0} min, {cycles} cycles: {Processes.Use(daemon.Pid)}");
}
