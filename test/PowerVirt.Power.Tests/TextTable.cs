namespace PowerVirt.Power.Tests;

/// <summary>Aligns rows of cells into columns for a golden file.</summary>
internal static class TextTable
{
    public static string Of(params IReadOnlyList<string[]> rows) => Of([], rows);

    /// <summary>
    /// Columns are at least as wide as given, so that one longer cell does not rewrite all other lines.
    /// </summary>
    public static string Of(int[] widths, IReadOnlyList<string[]> rows)
    {
        var needed = Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => Math.Max(
            column < widths.Length ? widths[column] : 0,
            rows.Max(row => column < row.Length ? row[column].Length : 0))).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(needed[column]))));
        return string.Concat(lines.Select(line => line.TrimEnd() + "\n"));
    }

    public static string Markdown(IReadOnlyList<string[]> rows) => string.Concat(
        rows.Select((row, index) => $"| {string.Join(" | ", row)} |\n"
            + (index == 0 ? $"|{string.Concat(row.Select(_ => " --- |"))}\n" : "")));
}
