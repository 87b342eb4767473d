using System.CommandLine;
using System.CommandLine.Help;
using PowerVirt.Testing;

namespace PowerVirt.Cli.Tests;

/// <summary>docs/cli.md says what the program does.</summary>
public class DocumentationTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs/cli.md"));

    [Fact]
    public void Every_verb_and_option_is_described()
    {
        using var shell = new Shell();
        var missing = Verbs(shell.Tree(), "").SelectMany(verb => verb.Command.Options
            .Where(option => option is not HelpOption && !Text.Contains(option.Name, StringComparison.Ordinal))
            .Select(option => $"{verb.Path} {option.Name}")
            .Concat(Text.Contains($"| `{verb.Path}", StringComparison.Ordinal) ? [] : [verb.Path]));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_exit_code_is_described() =>
        Assert.All(ExitCodes.All, row => Assert.Contains($"| {(int)row.Code} | ", Text, StringComparison.Ordinal));

    private static IEnumerable<(string Path, Command Command)> Verbs(Command command, string before) =>
        command.Subcommands.Where(verb => !verb.Hidden).SelectMany(verb => verb.Subcommands.Count > 0
            ? Verbs(verb, $"{before}{verb.Name} ")
            : [($"{before}{verb.Name}", verb)]);
}
