using System.CommandLine;
using System.CommandLine.Parsing;
using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Commands;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static ExitCode Show(Terminal terminal, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // A word that nobody knows explains whatever else is missing.
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        string[] messages = unknown is null
            ? [.. parsed.Errors.Select(error => error.Message).Distinct()]
            : [$"There is no '{Printable.Line(unknown)}' here."];
        foreach (var message in messages) terminal.Error.WriteLine($"powervirt: error: {Printable.Line(message)}");
        if (unknown is not null && Nearest(unknown, command) is { } meant)
            terminal.Error.WriteLine($"    do: Did you mean '{meant}'?");
        terminal.Error.WriteLine($"Try '{PathOf(parsed.CommandResult)} --help'.");
        return ExitCode.Usage;
    }

    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent
        ? $"{PathOf(parent)} {result.Command.Name}"
        : "powervirt";

    private static string? Nearest(string word, Command command) => command.Subcommands.Select(verb => verb.Name)
        .Concat(command.Options.Select(option => option.Name))
        .Select(name => (Name: name, Distance: Distance(word, name)))
        .Where(candidate => candidate.Distance <= 2 && candidate.Distance < candidate.Name.Length / 2)
        .OrderBy(candidate => candidate.Distance).FirstOrDefault().Name;

    /// <summary>Insertions, deletions and replacements between two words (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        if (from.Length > 64) return int.MaxValue;
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
