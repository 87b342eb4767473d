using System.Globalization;
using System.Text;

namespace PowerVirt.Daemon.Logging;

/// <summary>
/// Writes what administrators are to know, one line for each entry, with the priority in front as journald reads it.
/// </summary>
/// <param name="output">Where to; one line is written at once.</param>
/// <param name="verbose">Whether calls are told as well.</param>
internal sealed class DaemonLog(TextWriter output, bool verbose)
{
    private readonly Lock _lock = new();

    public bool IsVerbose => verbose;

    public void Error(string text, params ReadOnlySpan<(string Name, object? Value)> fields) => Write(3, text, fields);

    public void Warning(string text, params ReadOnlySpan<(string Name, object? Value)> fields) => Write(4, text, fields);

    public void Note(string text, params ReadOnlySpan<(string Name, object? Value)> fields) => Write(6, text, fields);

    public void Detail(string text, params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        if (verbose) Write(7, text, fields);
    }

    private void Write(int priority, string text, ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"<{priority}>");
        Append(line, text);
        foreach (var (name, value) in fields)
        {
            line.Append(' ').Append(name).Append('=');
            var shown = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            if (shown.Contains(' ', StringComparison.Ordinal)) Append(line.Append('"'), shown.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
            else Append(line, shown);
        }

        lock (_lock)
        {
            output.WriteLine(line);
            output.Flush();
        }
    }

    /// <summary>What clients and QEMU write could move the cursor of whoever reads the log: nothing does that.</summary>
    private static StringBuilder Append(StringBuilder line, string text)
    {
        foreach (var c in text)
        {
            if (c == '\n') line.Append(" | ");
            else if (char.IsControl(c)) line.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else line.Append(c);
        }

        return line;
    }
}
