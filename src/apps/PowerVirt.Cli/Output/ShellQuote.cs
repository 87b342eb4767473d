using System.Buffers;
using System.Text;

namespace PowerVirt.Cli.Output;

/// <summary>Writes a word so that a POSIX shell reads back exactly that word.</summary>
internal static class ShellQuote
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_@%+=:,./-");

    public static string Word(string word)
    {
        if (word.Length > 0 && word.AsSpan().IndexOfAnyExcept(Plain) < 0) return word;
        return word.Any(Printable.IsUnsafe)
            ? Escaped(word)
            : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    // $'…' is in POSIX since 2024, and in bash, ksh, zsh and busybox since long before.
    private static string Escaped(string word)
    {
        var text = new StringBuilder("$'");
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value is '\'' or '\\') text.Append('\\').Append(rune);
            else if (rune.IsBmp && Printable.IsUnsafe((char)rune.Value)) AppendOctal(text, rune);
            else text.Append(rune);
        }

        return text.Append('\'').ToString();
    }

    private static void AppendOctal(StringBuilder text, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var one in utf8[..rune.EncodeToUtf8(utf8)])
            text.Append('\\').Append(Convert.ToString(one, 8).PadLeft(3, '0'));
    }
}
