using PowerVirt.Daemon.Metrics;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Statistics;
using PowerVirt.Rpc.Counting;
using PowerVirt.Testing;

namespace PowerVirt.Daemon.Tests.Metrics;

public class ExpositionTests
{
    private static readonly Guid Uuid = Guid.Parse("5e5e5e5e-0000-4000-8000-000000000001");

    [Fact]
    public async Task What_Prometheus_reads_is_the_golden_file()
    {
        var text = new Exposition();
        DaemonFamilies.Write(text, await DaemonAsync());
        GuestFamilies.Write(text, [Running(), new GuestNumbers("web \"2\"\n\\", Uuid, VisibleState.Shutoff, 4, 8UL << 30, null)]);
        GoldenFile.Check("metrics/scrape.txt", text.ToString());
    }

    [Fact]
    public void Every_family_has_help_and_type_and_a_name_after_Prometheus_conventions()
    {
        var text = new Exposition();
        DaemonFamilies.Write(text, new DaemonNumbers
        {
            Version = "1",
            Process = new OwnProcess(1, 1, 1, 1),
            Commits = new TimedWork([1]),
            Starts = new TimedWork([1]),
        });
        GuestFamilies.Write(text, []);
        var lines = text.ToString().Split('\n');
        var types = lines.Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')).ToArray();
        Assert.Equal(types.Length, types.Select(words => words[2]).Distinct().Count());
        Assert.All(types, words => Assert.Contains(lines, line => line.StartsWith($"# HELP {words[2]} ", StringComparison.Ordinal)));
        Assert.All(types, words => Assert.Matches("^(powervirt|process)_[a-z_]+$", words[2]));
        Assert.All(types, words => Assert.Equal(words[3] == "counter", words[2].EndsWith("_total", StringComparison.Ordinal)));
    }

    private static async Task<DaemonNumbers> DaemonAsync()
    {
        var starts = new TimedWork([0.5, 5]);
        starts.Durations.Add(TimeSpan.FromMilliseconds(500));
        starts.Durations.Add(TimeSpan.FromMilliseconds(501));
        starts.Durations.Add(TimeSpan.FromSeconds(6));
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => starts.RunAsync<int>(() => throw new OperationCanceledException()));
        return new DaemonNumbers
        {
            Version = "1.2.3",
            Process = new OwnProcess(21 << 20, 40, 9, 1.25),
            OpenConnections = 2,
            AcceptedConnections = 7,
            RejectedConnections = 1,
            EventsSent = 12,
            Calls = [("remote", "DomainCreate", Calls())],
            Commits = new TimedWork(DurationHistogram.Usual),
            Starts = starts,
        };
    }

    private static CallTally Calls()
    {
        var calls = new CallTally();
        calls.Answered(TimeSpan.FromMilliseconds(2));
        calls.Answered(TimeSpan.FromMilliseconds(50));
        calls.Refused(TimeSpan.FromMilliseconds(0.05));
        calls.Failed(TimeSpan.FromMinutes(2));
        return calls;
    }

    private static GuestNumbers Running() => new("db", Uuid, VisibleState.Running, 2, 4UL << 30, new GuestStatistics
    {
        Stale = true,
        Cpu = new CpuTimes(3_000_000_000, 500_000_000),
        Balloon = new BalloonStatistics { Current = 3UL << 30, Resident = 1UL << 30 },
        Interfaces = [new InterfaceStatistics("vnet0", new Traffic(1, 2, 3, 4), new Traffic(5, 6, 7, 8))],
        Blocks =
        [
            new BlockStatistics("vda", "/disk.qcow2")
            {
                Read = new BlockWork(10, 4096, 2_000_000_000),
                Written = new BlockWork(20, 8192, 250_000_000),
                Flushed = new BlockWork(3, 0, 1_000_000),
            },
        ],
    });
}
