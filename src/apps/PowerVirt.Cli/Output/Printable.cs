using System.Globalization;
using System.Text;

namespace PowerVirt.Cli.Output;

/// <summary>Makes text from outside safe to show: what a terminal would obey, or hide, is spelled out.</summary>
internal static class Printable
{
    /// <summary>The text on one line.</summary>
    public static string Line(string text) => Spell(text, keepLines: false);

    /// <summary>The text with its line feeds.</summary>
    public static string Block(string text) => Spell(text, keepLines: true);

    /// <summary>XML with the control characters that XML allows written as references, which mean the same.</summary>
    public static string Xml(string xml) => Rewrite(xml, c => c is not '\n' && IsUnsafe(c), c => $"&#x{(int)c:x};");

    private static string Spell(string text, bool keepLines) =>
        Rewrite(text, c => IsUnsafe(c) && !(keepLines && c == '\n'), c => c switch
        {
            '\n' => "\\n",
            '\t' => "\\t",
            '\r' => "\\r",
            <= '\u00ff' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        });

    /// <summary>
    /// Controls of ISO 6429, line separators, and the marks that reorder or hide text (Unicode report 36).
    /// </summary>
    internal static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061c' or '\ufeff'
        || c is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f');

    private static string Rewrite(string text, Func<char, bool> unsafeToShow, Func<char, string> spelled)
    {
        StringBuilder? rewritten = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (unsafeToShow(text[i]))
                (rewritten ??= new StringBuilder(text, 0, i, text.Length + 16)).Append(spelled(text[i]));
            else rewritten?.Append(text[i]);
        }

        return rewritten?.ToString() ?? text;
    }
}
