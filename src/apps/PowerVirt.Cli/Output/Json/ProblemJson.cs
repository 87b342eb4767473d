using PowerVirt.Cli.Definitions;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Output.Json;

/// <summary>One problem.</summary>
/// <param name="Severity">error or warning.</param>
/// <param name="Code">libvirt's error number.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Remedy">What to do, where the message does not say so.</param>
/// <param name="Path">Where in the XML.</param>
/// <param name="Line">One-based; null where it is not known.</param>
internal sealed record ProblemJson(string Severity, int Code, string Message, string? Remedy, string? Path, int? Line)
{
    public static ProblemJson Of(Problem problem) => new(
        problem.Severity == Domain.Severity.Error ? "error" : "warning",
        (int)problem.Code, problem.Message, problem.Remedy,
        problem.Place?.Path, problem.Place is { Line: > 0 and var line } ? line : null);
}

/// <summary><c>check --json</c>.</summary>
/// <param name="File">As it was named.</param>
/// <param name="Accepted">Whether there is no error; with --convert, in what was converted.</param>
/// <param name="Problems">With --convert, those that remain.</param>
/// <param name="Changes">With --convert, what was wrong and is changed.</param>
/// <param name="Converted">With --convert, the definition; else null.</param>
internal sealed record CheckJson(
    string File, bool Accepted, IReadOnlyList<ProblemJson> Problems, IReadOnlyList<ProblemJson> Changes, string? Converted)
{
    public static CheckJson Of(string file, Prepared prepared) =>
        new(file, !prepared.HasErrors, [.. prepared.Problems.Select(ProblemJson.Of)], [], null);

    public static CheckJson Of(string file, Conversion conversion) => Of(file, conversion.Prepared) with
    {
        Changes = [.. conversion.Changes.Select(ProblemJson.Of)],
        Converted = conversion.Text,
    };
}
