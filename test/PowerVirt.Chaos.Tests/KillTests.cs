using System.Diagnostics;
using PowerVirt.Chaos.Tests.Daemons;
using PowerVirt.Chaos.Tests.Load;

namespace PowerVirt.Chaos.Tests;

/// <summary>The daemon is killed while clients change everything: what it has acknowledged holds.</summary>
public sealed class KillTests(Daemon daemon) : IClassFixture<Daemon>
{
    private const int Workers = 4;

    /// <summary>The longest that a daemon lives under load.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(700);

    [Fact]
    public async Task Killed_at_any_moment_the_daemon_has_lost_nothing_when_it_starts_again()
    {
        var random = new Random(Setting.Seed);
        TestContext.Current.SendDiagnosticMessage($"seed {Setting.Seed}");
        var workers = Enumerable.Range(0, Workers).Select(number => new Worker(number, new Random(random.Next()))).ToArray();
        var guests = workers.SelectMany(worker => worker.All).ToArray();
        var clock = Stopwatch.StartNew();
        for (var kill = 1; kill <= Setting.Kills; kill++)
        {
            await LoadAsync(workers, Longest * random.NextDouble());
            await daemon.StartAsync();
            using var session = await daemon.ConnectAsync();
            await new Inspection(daemon, session, guests).RunAsync();
        }

        var acknowledged = workers.Sum(worker => worker.Acknowledged);
        Console.WriteLine($"{Setting.Kills} kills in {clock.Elapsed.TotalSeconds:F0} s (seed {Setting.Seed}), {acknowledged} changes acknowledged");
        Assert.True(acknowledged > Setting.Kills, $"only {acknowledged} changes were acknowledged");
    }

    /// <summary>Lets all clients work, and kills the daemon after some time.</summary>
    private async Task LoadAsync(Worker[] workers, TimeSpan time)
    {
        var sessions = await Task.WhenAll(Enumerable.Range(0, workers.Length + 1).Select(_ => daemon.ConnectAsync()));
        var work = workers.Select((worker, index) => worker.RunAsync(sessions[index])).Append(Reader.RunAsync(sessions[^1])).ToArray();
        // A request that fails ends this at once: the task says which.
        if (await Task.WhenAny([.. work, Task.Delay(time)]) is var first && work.Contains(first)) await first;
        daemon.Kill();
        await Task.WhenAll(work);
        foreach (var session in sessions) session.Dispose();
    }
}
