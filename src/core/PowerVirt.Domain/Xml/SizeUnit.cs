namespace PowerVirt.Domain.Xml;

/// <summary>The units of sizes in XML: powers of 1024 with <c>i</c> or a bare letter,
/// powers of 1000 with <c>B</c> alone.</summary>
public static class SizeUnit
{
    private const string Prefixes = "KMGTPE";

    /// <summary>Bytes per unit, or null if there is no such unit.</summary>
    public static ulong? Factor(string unit)
    {
        if (unit.Length == 0 || unit.Equals("b", StringComparison.OrdinalIgnoreCase)
            || unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
            return 1;
        var power = Prefixes.IndexOf(char.ToUpperInvariant(unit[0]), StringComparison.Ordinal) + 1;
        if (power == 0) return null;
        var rest = unit[1..];
        if (rest.Length == 0 || rest.Equals("iB", StringComparison.OrdinalIgnoreCase)) return Power(1024, power);
        return rest.Equals("B", StringComparison.OrdinalIgnoreCase) ? Power(1000, power) : null;
    }

    /// <summary>The size in the greatest unit that writes it without a fraction: 3 MiB, 2500 KiB.</summary>
    public static (ulong Number, string Unit) Shortest(ulong bytes)
    {
        var power = 0;
        for (; power < Prefixes.Length && bytes > 0 && bytes % 1024 == 0; power++) bytes /= 1024;
        return (bytes, power == 0 ? "B" : $"{Prefixes[power - 1]}iB");
    }

    private static ulong Power(ulong radix, int exponent)
    {
        var result = 1UL;
        while (exponent-- > 0) result *= radix;
        return result;
    }
}
