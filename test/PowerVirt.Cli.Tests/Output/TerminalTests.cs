using System.Text.RegularExpressions;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Tests.Output;

public class TerminalTests
{
    [Theory]
    [InlineData("check golden/cli/check/many.xml --qemu " + Shell.Recording)]
    [InlineData("explain examples/power8-compat.xml --host power9 --qemu " + Shell.Recording)]
    [InlineData("cpu models")]
    [InlineData("explain nowhere.xml")]
    public async Task Colour_changes_nothing_but_the_colour(string commandLine)
    {
        using var shell = new Shell();
        var (plain, coloured) = (await shell.RunAsync(commandLine), await shell.RunAsync(commandLine, colour: true));
        Assert.DoesNotContain('\u001b', plain.Output + plain.Errors);
        Assert.Contains('\u001b', coloured.Output + coloured.Errors);
        Assert.Equal(plain.Output + plain.Errors, Stripped(coloured.Output + coloured.Errors));
    }

    [Fact]
    public void Text_is_wrapped_to_the_terminal_and_nowhere_else()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("words", 40));
        Assert.Equal(1, Written(() => null).Count(c => c == '\n'));
        Assert.All(Written(() => 60).Split('\n'), line => Assert.InRange(line.Length, 0, 60));

        string Written(Func<int?> width)
        {
            var output = new StringWriter();
            new Terminal(output, TextWriter.Null) { Width = width }.Write(Parts.Paragraph(sentence, indent: 4));
            return output.ToString();
        }
    }

    [Fact]
    public void A_problem_is_told_with_file_line_place_and_remedy()
    {
        var error = new StringWriter();
        var place = new XmlPlace("/domain/name", 7);
        var problem = new Problem(ErrorCode.XmlError, "Two\nlines.", place, "Do this.\nAnd that.");
        ProblemReport.Show(new Terminal(TextWriter.Null, error), "guest.xml", problem);
        Assert.Equal(
            "guest.xml:7: error: Two\n    lines.\n    in /domain/name\n    do: Do this.\n    And that.\n",
            error.ToString());
    }

    [Fact]
    public void A_problem_cannot_command_the_terminal()
    {
        var error = new StringWriter();
        var problem = new Problem(ErrorCode.XmlError, "said \u001b[2J");
        ProblemReport.Show(new Terminal(TextWriter.Null, error), "a\u001bb.xml", problem);
        Assert.Equal("a\\x1bb.xml: error: said \\x1b[2J\n", error.ToString());
    }

    private static string Stripped(string text) => Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
}
