using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PowerVirt.Cli.Output;

/// <summary>Where a command reads and writes, and what the other end can show.</summary>
/// <remarks>Off a terminal nothing is coloured and nothing is wrapped, so that output can be searched and
/// compared.</remarks>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    private const int Unbounded = 16384;
    private const int Narrowest = 40;
    private const int Usual = 80;

    /// <summary>For results.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>For errors, warnings and progress.</summary>
    public TextWriter Error { get; } = error;

    public bool ColourOut { get; init; }

    public bool ColourError { get; init; }

    /// <summary>Whether results are read by a person now, who may be shown them anew in the same place.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether progress is seen by a person.</summary>
    public bool IsErrorLive { get; init; }

    /// <summary>Whether there is a person who can be asked.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Asked only where a line may have to be wrapped.</summary>
    public Func<int?> Width { get; init; } = () => null;

    /// <summary>The terminal of this process.</summary>
    /// <param name="noColour">Whether the user wants none (https://no-color.org).</param>
    public static Terminal OfThisProcess(bool noColour)
    {
        var (outIsTerminal, errorIsTerminal) = (!System.Console.IsOutputRedirected, !System.Console.IsErrorRedirected);
        return new Terminal(Open(1), Open(2))
        {
            ColourOut = outIsTerminal && !noColour,
            ColourError = errorIsTerminal && !noColour,
            IsLive = outIsTerminal,
            IsErrorLive = errorIsTerminal,
            IsAnswered = errorIsTerminal && !System.Console.IsInputRedirected,
            Width = () => outIsTerminal ? Math.Max(Narrowest, WindowSize.Columns() ?? Usual) : null,
        };
    }

    public void Line(string text = "") => Out.WriteLine(Printable.Line(text));

    public void Write(params IReadOnlyList<IRenderable> parts) => Render(Out, ColourOut, Width() ?? Unbounded, parts);

    public void WriteError(IRenderable part)
    {
        Out.Flush(); // So that what came first stands first, where both go to one place.
        Render(Error, ColourError, Unbounded, [part]);
    }

    public void Flush()
    {
        Out.Flush();
        Error.Flush();
    }

    private static void Render(TextWriter writer, bool colour, int width, IReadOnlyList<IRenderable> parts)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Paper(text, width),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        foreach (var part in parts)
        {
            console.Write(part);
            if (text.GetStringBuilder() is { Length: > 0 } written && written[^1] != '\n') text.Write('\n');
        }

        foreach (var line in text.ToString().TrimEnd('\n').Split('\n')) writer.WriteLine(line.TrimEnd());
    }

    private static StreamWriter Open(int descriptor) =>
        new(new DescriptorStream(descriptor), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Tells the renderer how wide the text may become.</summary>
    private sealed class Paper(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
