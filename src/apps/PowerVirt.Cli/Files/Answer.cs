using Microsoft.Win32.SafeHandles;
using PowerVirt.Cli.Output;

namespace PowerVirt.Cli.Files;

/// <summary>Asks a person.</summary>
internal static class Answer
{
    private const int LongestLine = 256;

    /// <summary>Whether the answer is yes, as Enter alone is too; no where there is nobody to ask.</summary>
    public static bool IsYes(Terminal terminal, string question)
    {
        if (!terminal.IsAnswered) return false;
        terminal.Error.Write($"{question} [Y/n] ");
        terminal.Flush();
        // Not through the console's reader, which would change the terminal's mode for the editor that follows.
        using var input = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        Span<byte> line = stackalloc byte[LongestLine];
        var length = input.Read(line);
        return length > 0 && line[0] is (byte)'\n' or (byte)'y' or (byte)'Y';
    }
}
