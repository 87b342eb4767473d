using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Tests.Output;

public class PrintableTests
{
    [Theory]
    [InlineData("plain ümlaut 日本", "plain ümlaut 日本")]
    [InlineData("\u001b[31mred", "\\x1b[31mred")]
    [InlineData("csi \u009b31m", "csi \\x9b31m")]
    [InlineData("two\nlines\r\t", "two\\nlines\\r\\t")]
    [InlineData("re\u202eversed", "re\\u202eversed")]
    [InlineData("zero\u200bwidth", "zero\\u200bwidth")]
    public void What_a_terminal_would_obey_is_spelled_out(string text, string expected) =>
        Assert.Equal(expected, Printable.Line(text));

    [Fact]
    public void A_block_keeps_its_lines() => Assert.Equal("a\nb\\x07", Printable.Block("a\nb\a"));

    [Fact]
    public void Xml_keeps_its_meaning() =>
        Assert.Equal("<name>a&#x9b;b</name>\n", Printable.Xml("<name>a\u009bb</name>\n"));
}
