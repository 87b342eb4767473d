using Spectre.Console;
using Spectre.Console.Rendering;

namespace PowerVirt.Cli.Output;

/// <summary>Tables without lines: readable for people, cut and awk.</summary>
internal static class Tables
{
    /// <summary>Columns under headings.</summary>
    public static IRenderable Columns(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [.. rows];
        var grid = new Grid();
        for (var i = 0; i < headings.Count; i++)
            grid.AddColumn(new GridColumn { NoWrap = i < headings.Count - 1, Padding = new Padding(0, 0, 2, 0) });
        grid.AddRow([.. headings.Select(heading => new Text(heading, Parts.Aside))]);
        foreach (var row in all) grid.AddRow([.. row.Select(cell => new Text(Printable.Line(cell)))]);
        return new Whole(grid, headings, all);
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

    /// <summary>A table on a terminal that is too narrow for it: its lines go on in the next, and nothing is left out.</summary>
    private sealed class Whole(Grid grid, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows) : IRenderable
    {
        private const int Gap = 2;

        public Measurement Measure(RenderOptions options, int maxWidth) =>
            ((IRenderable)grid).Measure(options, Math.Max(maxWidth, Least(options)));

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            ((IRenderable)grid).Render(options, Math.Max(maxWidth, Least(options)));

        // All columns but the last are as wide as their widest cell; that one may be wrapped between words.
        private int Least(RenderOptions options)
        {
            var width = 0;
            for (var i = 0; i < headings.Count; i++)
            {
                var column = rows.Select(row => Printable.Line(row[i])).Append(headings[i])
                    .Select(cell => ((IRenderable)new Text(cell)).Measure(options, int.MaxValue));
                width += Gap + column.Max(cell => i < headings.Count - 1 ? cell.Max : cell.Min);
            }

            return width;
        }
    }
}
