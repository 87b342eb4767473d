using System.Text;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class RecordingFormatTests
{
    [Theory]
    [InlineData(Recording.Qemu26)]
    [InlineData(Recording.Qemu72)]
    public void What_is_written_reads_the_same(string name)
    {
        var exchanges = Recording.Exchanges(name);
        var written = RecordingFormat.Write(exchanges);
        Assert.True(RecordingFormat.TryParse(Encoding.UTF8.GetBytes(written), out var again, out _));
        Assert.Equal(exchanges.Select(exchange => exchange.Question), again.Select(exchange => exchange.Question));
        Assert.Equal(written, RecordingFormat.Write(again));
    }

    [Fact]
    public void Objects_may_span_lines_and_lines_may_end_as_they_like()
    {
        const string text =
            "\r\n{\r\n \"execute\": \"query-version\",\r\n \"id\": 1}\r\n\r\n\r\n{\"return\":\r\n {}}\r\n";
        Assert.True(RecordingFormat.TryParse(Encoding.UTF8.GetBytes(text), out var exchanges, out _));
        Assert.Equal(new CapabilityQuestion("query-version"), Assert.Single(exchanges).Question);
    }

    [Theory]
    [InlineData("", "The recording is empty.")]
    [InlineData("hello", "Line 1 of the recording: this is not JSON")]
    [InlineData("{\"return\": {}}", "Line 1 of the recording: this is not a QMP command")]
    [InlineData("[]", "Line 1 of the recording: this is not a QMP command")]
    [InlineData("{\"execute\": \"stop\"}", "the command stop has no reply")]
    [InlineData("{\"execute\": \"stop\"}\n\n\n{\"execute\": \"cont\"}", "Line 4 of the recording: this is not a QMP")]
    [InlineData("{\"execute\": \"stop\"}\n\n{\"return\": [1,\n2}", "Line 3 of the recording: this is not JSON")]
    [InlineData("{\"execute\": \"stop\"}\n\n{\"return\": {}} {}", "Line 3 of the recording: this is not")]
    [InlineData("{\"execute\": \"stop\"} {}\n\n{\"return\": {}}", "Line 1 of the recording: this is not")]
    public void A_wrong_recording_is_refused_with_its_line(string text, string expected)
    {
        Assert.False(RecordingFormat.TryParse(Encoding.UTF8.GetBytes(text), out _, out var problem));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_without_end_is_refused()
    {
        var pair = "{\"execute\": \"stop\"}\n\n{\"return\": {}}\n\n"u8.ToArray();
        var endless = Enumerable.Repeat(pair, RecordingFormat.MaxExchanges + 1).SelectMany(bytes => bytes).ToArray();
        Assert.False(RecordingFormat.TryParse(endless, out _, out var problem));
        Assert.Contains($"than {RecordingFormat.MaxExchanges} commands", problem.Message, StringComparison.Ordinal);
        Assert.False(RecordingFormat.TryParse(new byte[RecordingFormat.MaxLength + 1], out _, out _));
    }

    [Fact]
    public void A_deep_reply_is_refused_as_not_json()
    {
        var deep = "{\"execute\": \"stop\"}\n\n{\"return\": " + new string('[', 100_000) + "}";
        Assert.False(RecordingFormat.TryParse(Encoding.UTF8.GetBytes(deep), out _, out _));
    }

    [Fact]
    public void A_cut_recording_is_an_error_and_never_a_crash()
    {
        var whole = Recording.Bytes(Recording.Qemu26);
        for (var length = 0; length < whole.Length; length += 97)
            if (RecordingFormat.TryParse(whole.AsSpan(0, length), out var exchanges, out _))
                CapabilityReader.TryRead(exchanges, out _, out _);
    }
}
