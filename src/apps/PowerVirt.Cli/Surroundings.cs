using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Output;

namespace PowerVirt.Cli;

/// <summary>What the commands use of the world; a test gives its own.</summary>
internal sealed record Surroundings(Terminal Terminal, HostChoice Hosts)
{
    public static Surroundings OfThisProcess()
    {
        var noColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Surroundings(Terminal.OfThisProcess(noColour), new HostChoice(() => throw new NotImplementedException()));
    }
}
