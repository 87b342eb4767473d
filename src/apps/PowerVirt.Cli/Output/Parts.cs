using Spectre.Console;
using Spectre.Console.Rendering;

namespace PowerVirt.Cli.Output;

/// <summary>The parts of a longer text.</summary>
internal static class Parts
{
    /// <summary>How what only explains is set off, where the terminal can show it.</summary>
    public static Style Aside { get; } = new(decoration: Decoration.Dim);

    /// <summary>What must not be overlooked.</summary>
    public static Style Loud { get; } = new(Color.Yellow, decoration: Decoration.Bold);

    public static IRenderable Blank { get; } = new Text("\n");

    public static IRenderable Heading(string text) =>
        new Text(Printable.Line(text), new Style(decoration: Decoration.Bold));

    /// <summary>Text that may be wrapped, at a distance from the left.</summary>
    public static IRenderable Paragraph(string text, int indent = 0, Style? style = null) =>
        new Padder(new Text(Printable.Block(text), style), new Padding(indent, 0, 0, 0));
}
