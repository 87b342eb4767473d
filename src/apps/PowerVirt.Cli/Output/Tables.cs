using Spectre.Console;
using Spectre.Console.Rendering;

namespace PowerVirt.Cli.Output;

/// <summary>Tables without lines: readable for people, cut and awk.</summary>
internal static class Tables
{
    /// <summary>Columns under headings.</summary>
    public static IRenderable Columns(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var grid = new Grid();
        for (var i = 0; i < headings.Count; i++)
            grid.AddColumn(new GridColumn { NoWrap = i < headings.Count - 1, Padding = new Padding(0, 0, 2, 0) });
        grid.AddRow([.. headings.Select(heading => new Text(heading, Parts.Aside))]);
        foreach (var row in rows) grid.AddRow([.. row.Select(cell => new Text(Printable.Line(cell)))]);
        return grid;
    }

    /// <summary>One line for each field: what it is, then its value, which may have several lines.</summary>
    public static IRenderable Fields(IEnumerable<(string Name, string Value)> fields, int indent = 0)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (name, value) in fields)
            grid.AddRow(new Text(name, Parts.Aside), new Text(Printable.Block(value)));
        return new Padder(grid, new Padding(indent, 0, 0, 0));
    }
}
