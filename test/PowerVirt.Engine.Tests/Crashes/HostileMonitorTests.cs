using System.Globalization;

namespace PowerVirt.Engine.Tests.Crashes;

/// <summary>A QEMU that floods or lies harms its own guest alone.</summary>
public sealed class HostileMonitorTests : IDisposable
{
    private const string Hostile = "aa11", Others = "bb22";

    /// <summary>What one conversation may cost, in KiB: the longest message, twice while its buffer grows, and the runtime.</summary>
    private const long Memory = 96 << 10;

    private readonly string _root = Directory.CreateTempSubdirectory("pv").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("""after cont flood {"event": "RESUME", "timestamp": {"seconds": 1, "microseconds": 2}, "data": {}}""")]
    [InlineData("""after cont flood {"event": "NOBODY_KNOWS_IT", "timestamp": {"seconds": 1, "microseconds": 2}, "data": {"a": [1, 2, 3]}}""")]
    [InlineData("""after cont flood {"event": "STOP", "timestamp": {"seconds": 1, "microseconds": 2}, "data": {}}""")]
    [InlineData("after cont endless")]
    [InlineData("""after cont send {"return": {}, "id": 999}""")]
    [InlineData("""after cont send {"return": {"status": 17}}""")]
    public async Task A_monitor_that_floods_or_lies_takes_no_memory_and_nobody_waits(string behaviour)
    {
        var script = Path.Combine(_root, "script");
        using var daemon = new DaemonProcess(_root, script);
        Assert.Equal("ready", await daemon.NextAsync());
        await File.WriteAllLinesAsync(script, ["outlive"], TestContext.Current.CancellationToken);
        await ExpectAsync(daemon, $"define {Others}", "ok");
        await CycleAsync(daemon);
        var before = MemoryOf(daemon.Pid);
        await File.WriteAllLinesAsync(script, [behaviour, "outlive"], TestContext.Current.CancellationToken);
        await ExpectAsync(daemon, $"define {Hostile}", "ok");
        // It may be known for what it is before its start is answered.
        var started = await daemon.AskAsync($"start {Hostile}");
        await File.WriteAllLinesAsync(script, ["outlive"], TestContext.Current.CancellationToken);
        for (var i = 0; i < 5; i++) await CycleAsync(daemon);
        Assert.InRange(MemoryOf(daemon.Pid), 0, before + Memory);
        var destroyed = await daemon.AskAsync($"destroy {Hostile}");
        if (started == "ok") Assert.True(destroyed is "ok" or "error domain is not running", destroyed);
        Assert.StartsWith("Off shutoff", await daemon.AskAsync($"state {Hostile}"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_root, "run")));
    }

    /// <summary>Another guest, from its start to its end.</summary>
    private static async Task CycleAsync(DaemonProcess daemon)
    {
        await ExpectAsync(daemon, $"start {Others}", "ok");
        await ExpectAsync(daemon, $"suspend {Others}", "ok");
        await ExpectAsync(daemon, $"destroy {Others}", "ok");
    }

    private static async Task ExpectAsync(DaemonProcess daemon, string line, string answer) =>
        Assert.Equal(answer, await daemon.AskAsync(line));

    /// <summary>In KiB, without what is shared with files.</summary>
    private static long MemoryOf(int pid) => long.Parse(
        File.ReadLines($"/proc/{pid}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))[8..^2].Trim(),
        CultureInfo.InvariantCulture);
}
