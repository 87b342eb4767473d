using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PowerVirt.Cli.Commands;

/// <summary>Help that ends with examples, and with what the options alone do not tell.</summary>
internal sealed class TeachingHelp(HelpAction plain, Func<int?> width) : SynchronousCommandLineAction
{
    private const int WidthOffTerminal = 100;

    public override bool ClearsParseErrors => true;

    /// <summary>Gives the whole command tree this help.</summary>
    public static void Install(RootCommand root, Func<int?> width)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var plain = (HelpAction)option.Action!;
        option.Action = new TeachingHelp(plain, width);
    }

    public override int Invoke(ParseResult parseResult)
    {
        plain.MaxWidth = width() ?? WidthOffTerminal;
        plain.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is not Verb verb) Show(output, CommandTree.Examples);
        else
        {
            Show(output, verb.Examples);
            if (verb.Notes is { } notes) output.WriteLine(notes);
        }

        return (int)ExitCode.Done;
    }

    private static void Show(TextWriter output, ImmutableArray<Example> examples)
    {
        if (examples.IsEmpty) return;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example.CommandLine}");
            output.WriteLine($"      {example.Does}");
        }

        output.WriteLine();
    }
}
