using System.CommandLine;
using System.CommandLine.Parsing;
using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt complete</c>: answers a shell that completes a word; see <see cref="CompletionCommand"/>.</summary>
internal static class CompleteCommand
{
    public static Command Create(Surroundings world)
    {
        var words = new Argument<string[]>("WORD") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("complete") { words };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var word in Of(CommandTree.Create(world), parsed.GetValue(words) ?? []))
                world.Terminal.Out.WriteLine(Printable.Line(word));
        });
        return command;
    }

    /// <summary>What the last word may become.</summary>
    private static IEnumerable<string> Of(RootCommand root, string[] words)
    {
        var (before, last) = words.Length == 0 ? ([], "") : (words[..^1], words[^1]);
        var parsed = root.Parse(before);
        var context = parsed.GetCompletionContext();
        var command = parsed.CommandResult;
        // An option that waits for its value takes every word.
        if (before.Length > 0 && command.Command.Options.FirstOrDefault(option => Is(option, before[^1])) is { } open
            && open.Arity.MinimumNumberOfValues > 0)
            return Fitting(open.CompletionSources.SelectMany(source => source(context)).Select(item => item.Label), last);
        if (last.StartsWith('-')) return Fitting(Options(command), last);
        return Fitting(
            [
                .. command.Command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name),
                .. Next(command)?.CompletionSources.SelectMany(source => source(context)).Select(item => item.Label) ?? [],
            ], last);
    }

    private static IEnumerable<string> Options(CommandResult command) => command.Command.Options
        .Concat(command.Command is RootCommand ? [] : command.Command.Parents.SelectMany(Recursive))
        .Where(option => !option.Hidden).Select(option => option.Name);

    private static IEnumerable<Option> Recursive(Symbol parent) => parent is Command command
        ? command.Options.Where(option => option.Recursive).Concat(command.Parents.SelectMany(Recursive))
        : [];

    /// <summary>The argument that the next word belongs to.</summary>
    private static Argument? Next(CommandResult command) => command.Command.Arguments.FirstOrDefault(argument =>
        (command.GetResult(argument)?.Tokens.Count ?? 0) < argument.Arity.MaximumNumberOfValues);

    private static bool Is(Option option, string word) => option.Name == word || option.Aliases.Contains(word);

    private static IEnumerable<string> Fitting(IEnumerable<string> words, string start) =>
        words.Where(word => word.StartsWith(start, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
}
