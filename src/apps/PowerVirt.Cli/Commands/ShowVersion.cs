using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Commands;

/// <summary><c>powervirt --version</c>.</summary>
internal sealed class ShowVersion(Terminal terminal) : SynchronousCommandLineAction
{
    public static string Text =>
        typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "unknown";

    public override int Invoke(ParseResult parseResult)
    {
        terminal.Line($"powervirt {Text}");
        return (int)ExitCode.Done;
    }
}
