using System.Globalization;
using System.Text;

namespace PowerVirt.Daemon.Logging;

/// <summary>
/// Writes what administrators are to know, one line for each entry: a sentence, and what belongs to it as name=value.
/// </summary>
/// <param name="output">Where to; it holds back what it is given until it is flushed, so that a line is written at once.</param>
/// <param name="verbose">Whether calls are told as well.</param>
/// <param name="isJournal">Whether journald reads it: it wants the priority in front, and knows the time itself.</param>
internal sealed class DaemonLog(TextWriter output, bool verbose, bool isJournal)
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
        if (isJournal) line.Append(CultureInfo.InvariantCulture, $"<{priority}>");
        else line.Append(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:yyyy-MM-ddTHH:mm:ss.fffZ} {WordFor(priority)}: ");
        Append(line, text);
        foreach (var (name, value) in fields)
        {
            if (value is null) continue;
            line.Append(' ').Append(name).Append('=');
            var shown = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            if (shown.Length == 0 || shown.AsSpan().IndexOfAny(" =\"\n") >= 0) AppendQuoted(line, shown);
            else Append(line, shown);
        }

        line.Append('\n');
        lock (_lock)
        {
            output.Write(line.ToString());
            output.Flush();
        }
    }

    private static string WordFor(int priority) => priority switch
    {
        3 => "error",
        4 => "warning",
        6 => "note",
        _ => "detail",
    };

    private static void AppendQuoted(StringBuilder line, string text) => Append(line.Append('"'),
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');

    /// <summary>
    /// What clients and QEMU write could move the cursor of whoever reads the log, or turn its text around: nothing does.
    /// </summary>
    private static StringBuilder Append(StringBuilder line, string text)
    {
        foreach (var c in text)
        {
            if (c == '\n') line.Append(" | ");
            else if (char.IsControl(c)) line.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
                     or UnicodeCategory.ParagraphSeparator) line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else line.Append(c);
        }

        return line;
    }
}
