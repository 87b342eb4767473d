using System.Collections.Immutable;
using System.CommandLine;

namespace PowerVirt.Cli.Commands;

/// <summary>A command whose help shows how it is used.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    public ImmutableArray<Example> Examples { get; set; } = [];

    /// <summary>What to know beyond the options, in short paragraphs.</summary>
    public string? Notes { get; set; }
}

/// <summary>A command line that can be typed as it stands, and what it does.</summary>
internal readonly record struct Example(string CommandLine, string Does);
