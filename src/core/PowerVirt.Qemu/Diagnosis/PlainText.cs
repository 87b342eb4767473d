using System.Globalization;
using System.Text;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>Makes text of others safe to print: a guest's or an image's name may hold anything.</summary>
public static class PlainText
{
    /// <summary>One line, bounded; control and formatting characters become <c>\x1b</c>, <c>\u202e</c>.</summary>
    public static string Of(string line, int maxLength = 400)
    {
        var text = new StringBuilder(Math.Min(line.Length, maxLength) + 1);
        foreach (var rune in line.EnumerateRunes())
        {
            if (text.Length >= maxLength) return text.Append('…').ToString();
            if (rune.Value == '\t') text.Append(' ');
            else if (IsPrintable(rune)) text.Append(rune.ToString());
            else text.Append(CultureInfo.InvariantCulture, $"\\{(rune.Value < 0x100 ? "x" : "u")}{rune.Value:x2}");
        }

        return text.ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
