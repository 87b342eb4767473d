using System.Globalization;
using System.Text;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>Makes text of others safe to print: a guest's or an image's name may hold anything.</summary>
public static class PlainText
{
    /// <summary>
    /// One line; control and formatting characters become <c>\x1b</c>, <c>\u202e</c>. A long line loses its middle,
    /// since QEMU begins with the option it speaks of and ends with what is wrong with it.
    /// </summary>
    public static string Of(string line, int maxLength = 600)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value == '\t') text.Append(' ');
            else if (IsPrintable(rune)) text.Append(rune.ToString());
            else text.Append(CultureInfo.InvariantCulture, $"\\{(rune.Value < 0x100 ? "x" : "u")}{rune.Value:x2}");
        }

        if (text.Length <= maxLength) return text.ToString();
        var head = maxLength / 3;
        var tail = text.Length - (maxLength - head);
        if (char.IsLowSurrogate(text[head])) head--;
        if (char.IsLowSurrogate(text[tail])) tail++;
        return $"{text.ToString(0, head)}…{text.ToString(tail, text.Length - tail)}";
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
