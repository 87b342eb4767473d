using System.Globalization;

namespace PowerVirt.Power;

/// <summary>A processor version register: the chip's family in the upper half, its revision in the lower.</summary>
/// <remarks>Values of 0x0fxxxxxx are logical: they name an ISA level instead of a chip (PAPR, "Logical PVR").</remarks>
/// <param name="Value">The register as the CPU returns it.</param>
public readonly record struct Pvr(uint Value) : IComparable<Pvr>
{
    /// <summary>The chip family, such as 0x004e for POWER9.</summary>
    public ushort Family => (ushort)(Value >> 16);

    /// <summary>The chip revision, such as 0x1202 for DD2.2.</summary>
    public ushort Revision => (ushort)Value;

    /// <summary>Whether the value names an ISA level instead of a chip.</summary>
    public bool IsLogical => Value >> 24 == 0x0f;

    /// <summary>The register named by text.</summary>
    /// <exception cref="FormatException">The text has none of the forms <see cref="TryParse"/> takes.</exception>
    public static Pvr Parse(string text) => TryParse(text, out var pvr)
        ? pvr
        : throw new FormatException($"'{text}' is no PVR; write it as 0x004e1202.");

    /// <summary>
    /// Reads <c>0x004e1202</c>, <c>004e1202</c>, the <c>004e 1202</c> of /proc/cpuinfo, or cpuinfo's whole revision
    /// line (<c>2.2 (pvr 004e 1202)</c>).
    /// </summary>
    public static bool TryParse(string? text, out Pvr pvr)
    {
        pvr = default;
        var rest = text.AsSpan().Trim();
        var named = rest.IndexOf("pvr ", StringComparison.OrdinalIgnoreCase);
        if (named >= 0)
        {
            rest = rest[(named + 4)..];
            if (rest.IndexOf(')') is >= 0 and var end) rest = rest[..end];
        }

        if (rest.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) return TryHex(rest[2..], 1, 8, out pvr);
        if (rest.IndexOf(' ') is not (> 0 and var gap)) return TryHex(rest, 8, 8, out pvr);
        if (!TryHex(rest[..gap], 1, 4, out var family) || !TryHex(rest[(gap + 1)..], 1, 4, out var revision))
            return false;
        pvr = new Pvr((family.Value << 16) | revision.Value);
        return true;
    }

    private static bool TryHex(ReadOnlySpan<char> digits, int least, int most, out Pvr pvr)
    {
        pvr = default;
        if (digits.Length < least || digits.Length > most) return false;
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        pvr = new Pvr(value);
        return true;
    }

    public int CompareTo(Pvr other) => Value.CompareTo(other.Value);

    public static bool operator <(Pvr left, Pvr right) => left.Value < right.Value;

    public static bool operator >(Pvr left, Pvr right) => left.Value > right.Value;

    public static bool operator <=(Pvr left, Pvr right) => left.Value <= right.Value;

    public static bool operator >=(Pvr left, Pvr right) => left.Value >= right.Value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"0x{Value:x8}");
}
