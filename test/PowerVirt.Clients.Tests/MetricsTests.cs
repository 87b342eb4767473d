namespace PowerVirt.Clients.Tests;

/// <summary>What Prometheus reads of a daemon with a guest, and that a hung guest does not delay it.</summary>
public sealed class MetricsTests : IDisposable
{
    private const int SigStop = 19, SigContinue = 18, SigTerm = 15;

    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-metrics").FullName;
    private readonly string _guest;
    private readonly int _port = Daemon.FreePort();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public MetricsTests() => _guest = $"scraped-{_folder[^6..]}";

    private Dictionary<string, string> Environment => new() { ["HOME"] = _folder, ["XDG_RUNTIME_DIR"] = _folder, ["LC_ALL"] = "C.UTF-8" };

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_scrape_tells_of_daemon_and_guests_and_never_waits_for_one_that_hangs()
    {
        if (Setting.ForeignSockets is not null) Assert.Skip("This test starts a daemon of its own.");
        Setting.Needs("virsh", "curl");
        await using var daemon = await Daemon.StartAsync(
            _folder, [Setting.Daemon, "--root", Path.Combine(_folder, "root"), "--metrics", $"127.0.0.1:{_port}"], Environment);
        var document = Path.Combine(_folder, "guest.xml");
        await File.WriteAllTextAsync(document, Guest.Document(_guest));
        (await VirshAsync("define", document)).Good();
        (await VirshAsync("start", "--paused", _guest)).Good();
        var text = await ScrapeAsync();
        Assert.Contains("powervirt_rpc_calls_total{program=\"remote\",procedure=\"DomainCreateWithFlags\",outcome=\"answered\"} 1\n", text);
        Assert.Contains("powervirt_domain_start_duration_seconds_count 1\n", text);
        Assert.Contains("powervirt_domain_start_failures_total 0\n", text);
        Assert.Matches("\\npowervirt_store_commit_duration_seconds_count [1-9]", text);
        Assert.Matches("\\nprocess_resident_memory_bytes [1-9]", text);
        Assert.Matches("\\npowervirt_domain_state{domain=\"" + _guest + "\",uuid=\"[0-9a-f-]+\"} 3\\n", text);
        Assert.Matches("\\npowervirt_domain_memory_resident_bytes{domain=\"" + _guest + "\",uuid=\"[0-9a-f-]+\"} [1-9]", text);
        var guest = Assert.Single(Daemon.ProcessesOf(_guest));
        Signal(guest, SigStop);
        // Each answers within the time limit of the client, with the numbers that were known before.
        foreach (var _ in (int[])[1, 2, 3])
            Assert.Matches("\\npowervirt_domain_statistics_stale{domain=\"" + _guest + "\",[^\\n]*} 1\\n", await ScrapeAsync());
        Signal(guest, SigContinue);
        (await VirshAsync("destroy", _guest)).Good();
        Assert.Matches("\\npowervirt_domain_state{domain=\"" + _guest + "\",[^\\n]*} 5\\n", await ScrapeAsync());
        daemon.Signal(SigTerm);
        (await daemon.EndAsync(20)).Good();
    }

    private static void Signal(int pid, int number)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [$"-{number}", $"{pid}"]);
        kill.WaitForExit();
    }

    private Task<string> ScrapeAsync() => _http.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/metrics"));

    private async Task<Outcome> VirshAsync(params string[] words)
    {
        await using var virsh = Command.Start(
            ["virsh", "-c", $"qemu+unix:///system?socket={_folder}/root/run/libvirt-sock", .. words], Environment);
        return await virsh.EndAsync();
    }
}
