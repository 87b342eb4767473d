using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Tests.Output;

public class TablesTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public void Nothing_of_a_table_is_left_out_on_a_narrow_terminal(int columns)
    {
        string[] headings = [.. Enumerable.Range(0, 10).Select(number => $"HEADING{number}")];
        string[] cells = [.. Enumerable.Range(0, 10).Select(number => $"cell {number}")];
        var output = new StringWriter();
        new Terminal(output, TextWriter.Null) { Width = () => columns }.Write(Tables.Columns(headings, [cells]));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join("  ", headings), lines[0]);
        Assert.All(cells, cell => Assert.Contains(cell, lines[1], StringComparison.Ordinal));
    }
}
