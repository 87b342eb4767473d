using PowerVirt.Daemon.Logging;

namespace PowerVirt.Daemon.Tests.Logging;

public class DaemonLogTests
{
    [Fact]
    public void The_journal_gets_a_priority_and_others_the_time()
    {
        Assert.Equal("<4>Look out. why=because\n", Line(isJournal: true, "because"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z warning: Look out\. why=because\n$", Line(isJournal: false, "because"));
    }

    [Theory]
    [InlineData("two words", "\"two words\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\nb", "\"a | b\"")]
    [InlineData("say \"x\" \\", "\"say \\\"x\\\" \\\\\"")]
    [InlineData("\u001b[2J", "\\x1b[2J")]
    [InlineData("a\rb\u0085", "a\\x0db\\x85")]
    [InlineData("\u202egnp.exe", "\\u202egnp.exe")]
    [InlineData("<0>not mine", "\"<0>not mine\"")]
    public void What_others_wrote_stays_on_its_line_and_moves_no_cursor(string value, string shown) =>
        Assert.Equal($"<4>Look out. why={shown}\n", Line(isJournal: true, value));

    [Fact]
    public void Nothing_is_said_of_what_there_is_not() => Assert.Equal("<4>Look out.\n", Line(isJournal: true, null));

    [Fact]
    public void Details_are_told_on_request()
    {
        var output = new StringWriter();
        new DaemonLog(output, verbose: false, isJournal: true).Detail("small");
        Assert.Equal("", output.ToString());
        new DaemonLog(output, verbose: true, isJournal: true).Detail("small");
        Assert.Equal("<7>small\n", output.ToString());
    }

    [Fact]
    public void Of_a_flood_a_few_entries_are_written_and_the_rest_counted()
    {
        var time = new StillTime();
        var sparing = new Sparing(time);
        Assert.Equal(10, Enumerable.Range(0, 1000).Count(_ => sparing.Lets(out var withheld) && withheld == 0));
        time.Now += TimeSpan.FromSeconds(11);
        Assert.True(sparing.Lets(out var missed));
        Assert.Equal(990, missed);
        Assert.True(sparing.Lets(out missed));
        Assert.Equal(0, missed);
    }

    private static string Line(bool isJournal, string? value)
    {
        var output = new StringWriter();
        new DaemonLog(output, verbose: false, isJournal).Warning("Look out.", ("why", value));
        return output.ToString();
    }

    /// <summary>A clock that a test moves.</summary>
    private sealed class StillTime : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
