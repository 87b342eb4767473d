using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Output;

/// <summary>Writes a plan's command line so that it can be pasted into a shell, one option a line.</summary>
internal static class CommandText
{
    public static void Write(TextWriter output, LaunchPlan plan)
    {
        output.Write(ShellQuote.Word(plan.Emulator));
        foreach (var argument in plan.Arguments)
        {
            output.Write(" \\\n  ");
            output.Write(Option(argument));
        }

        output.Write('\n');
    }

    /// <summary>One option with its value.</summary>
    public static string Option(Argument argument) => string.Join(' ', argument.Words.Select(ShellQuote.Word));
}
