using System.Globalization;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Cli.Definitions;

/// <summary>Tells whether a part of a completed definition stands in the document, and where.</summary>
internal static class XmlSource
{
    /// <summary>
    /// The line of a path such as <c>/domain/devices/disk[2]/source</c>; null where completion has filled it in.
    /// </summary>
    public static int? LineOf(MarkupElement root, string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Length == 0 || steps[0] != root.Name) return null;
        var element = root;
        foreach (var step in steps.Skip(1))
        {
            if (step[0] == '@')
                return element.Attributes.Any(attribute => attribute.Name == step[1..]) ? element.Line : null;
            if (Child(element, step) is not { } child) return null;
            element = child;
        }

        return element.Line;
    }

    private static MarkupElement? Child(MarkupElement parent, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        var name = bracket < 0 ? step : step[..bracket];
        var position = bracket < 0 ? 1 : int.Parse(step.AsSpan()[(bracket + 1)..^1], CultureInfo.InvariantCulture);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return parent.Children.Where(child => child.Name == name[(colon + 1)..]).ElementAtOrDefault(position - 1);
    }
}
