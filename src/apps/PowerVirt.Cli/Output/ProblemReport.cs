using PowerVirt.Domain;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PowerVirt.Cli.Output;

/// <summary>
/// Shows problems as compilers do: file, line, severity, sentence; then the place in the XML and the way out.
/// </summary>
internal static class ProblemReport
{
    private static readonly Style Error = new(Color.Red, decoration: Decoration.Bold);
    private static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);

    public static void Show(Terminal terminal, string? file, Problem problem) =>
        terminal.WriteError(Render(file, problem));

    /// <summary>One problem.</summary>
    /// <param name="file">The definition; null where there is none.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="kind">Told in place of its severity.</param>
    public static IRenderable Render(string? file, Problem problem, string? kind = null)
    {
        var severity = kind ?? (problem.Severity == Severity.Error ? "error" : "warning");
        var text = new Paragraph();
        text.Append($"{Printable.Line(Origin(file, problem.Place))}: ");
        text.Append($"{severity}: ", kind is null && problem.Severity == Severity.Error ? Error : Warning);
        text.Append(Indented(problem.Message));
        if (PathOf(problem.Place) is { } path) text.Append($"\n    in {Printable.Line(path)}");
        if (problem.Remedy is { } remedy) text.Append($"\n    do: {Indented(remedy)}");
        return text;
    }

    private static string Origin(string? file, XmlPlace? place) => (file, place) switch
    {
        (null, _) => "powervirt",
        (_, { Line: > 0 and var line }) => $"{file}:{line}",
        _ => file,
    };

    /// <summary>The place's path, unless it stands for the document as a whole.</summary>
    private static string? PathOf(XmlPlace? place) => place is { Path: ['/', ..] path } ? path : null;

    private static string Indented(string text) =>
        Printable.Block(text).Replace("\n", "\n    ", StringComparison.Ordinal);
}
