using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Cli.Definitions;

/// <summary>
/// Collects the problems of all stages, finds their lines, and remembers what kind of failure they are.
/// </summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    /// <summary>The document in which later problems find their lines.</summary>
    public DomainDocument? Document { get; set; }

    public ExitCode Code { get; private set; }

    /// <summary>Whether there is an error about a part of the document, or about what is inside it.</summary>
    public bool HasErrorAt(string path) => _problems
        .Where(problem => problem.Severity == Severity.Error)
        .Select(problem => problem.Place?.Path ?? "")
        .Any(place => place == path || place.StartsWith($"{path}/", StringComparison.Ordinal));

    /// <summary>Adds what a stage found.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="kind">What an error among them means for the exit code; the first error decides.</param>
    public void Add(IEnumerable<Problem> problems, Func<Problem, ExitCode> kind)
    {
        foreach (var problem in problems)
        {
            var located = Document?.Locate(problem) ?? problem;
            if (_problems.Contains(located)) continue;
            _problems.Add(located);
            if (problem.Severity == Severity.Error && Code == ExitCode.Done) Code = kind(problem);
        }
    }

    /// <summary>In the order of the document; what has no place comes last.</summary>
    public ImmutableArray<Problem> InOrder() =>
        [.. _problems.OrderBy(problem => problem.Place is { Line: > 0 and var line } ? line : int.MaxValue)];
}
