using PowerVirt.Daemon.Logging;
using PowerVirt.Domain;
using PowerVirt.Engine;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Daemon.Tests.Logging;

public class DomainLogTests
{
    private static readonly DomainIdentity Guest = new(Guid.Empty, "vm 1");

    [Fact]
    public void An_entry_has_its_request_its_domain_and_what_to_do() => Assert.Equal(
        "<4>No. request=3.7 domain=\"vm 1\" pid=42 problem=\"not | now\" remedy=Wait.\n",
        Written(verbose: false, new EngineEntry(EntryWeight.Warning, "No.", Guest, "3.7")
        {
            Fields = [("pid", 42), ("id", null)],
            Problem = new Problem(ErrorCode.OperationFailed, "not\nnow", Remedy: "Wait."),
        }));

    [Theory]
    [InlineData(EntryWeight.Detail, "<7>")]
    [InlineData(EntryWeight.Note, "<6>")]
    [InlineData(EntryWeight.Warning, "<4>")]
    [InlineData(EntryWeight.Error, "<3>")]
    public void The_weight_is_the_journals_priority(EntryWeight weight, string priority)
    {
        var entry = new EngineEntry(weight, "So.", Guest, null);
        Assert.Equal($"{priority}So. domain=\"vm 1\"\n", Written(verbose: true, entry));
        Assert.Equal(weight == EntryWeight.Detail, Written(verbose: false, entry).Length == 0);
    }

    [Fact]
    public void A_guest_cannot_fill_the_log_and_ends_are_told_all_the_same()
    {
        var reported = new EngineEntry(EntryWeight.Note, "It reboots.", Guest, null) { IsReported = true };
        var ended = new EngineEntry(EntryWeight.Note, "It has ended.", Guest, null);
        var lines = Written(verbose: true, [.. Enumerable.Repeat(reported, 1000), .. Enumerable.Repeat(ended, 20)]).Split('\n');
        Assert.Equal(10, lines.Count(line => line.Contains("It reboots.", StringComparison.Ordinal)));
        Assert.Equal(20, lines.Count(line => line.Contains("It has ended.", StringComparison.Ordinal)));
    }

    private static string Written(bool verbose, params EngineEntry[] entries)
    {
        var output = new StringWriter();
        var log = new DomainLog(new DaemonLog(output, verbose, isJournal: true), TimeProvider.System);
        foreach (var entry in entries) log.Tell(entry);
        return output.ToString();
    }
}
