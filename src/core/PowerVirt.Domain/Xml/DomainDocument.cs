using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary>A definition together with the document it was read from, so that a later problem finds its line.</summary>
public sealed record DomainDocument(DomainDefinition Definition, MarkupElement Root)
{
    /// <summary>The problem with the line of its place filled in, if the document has that place.</summary>
    public Problem Locate(Problem problem) =>
        problem.Place is { Line: 0, Path: var path } && LineOf(path) is { } line
            ? problem with { Place = new XmlPlace(path, line) }
            : problem;

    private int? LineOf(string path)
    {
        MarkupElement? found = null;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step[0] == '@') break;
            var next = found is null ? (step == Root.Name ? Root : null) : ChildAt(found, step);
            if (next is null) break;
            found = next;
        }

        return found?.Line;
    }

    private static MarkupElement? ChildAt(MarkupElement parent, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? step : step[..bracket];
        var position = bracket < 0
            ? 1
            : int.Parse(step[(bracket + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
        return parent.Children.Where(child => child.Name == name).ElementAtOrDefault(position - 1);
    }
}
