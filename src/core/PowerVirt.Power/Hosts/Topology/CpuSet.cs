using System.Collections.Immutable;
using System.Globalization;

namespace PowerVirt.Power.Hosts.Topology;

/// <summary>The kernel's way to write a set of CPUs or nodes, <c>0-3,8,12-15</c>, as numbers in order.</summary>
public static class CpuSet
{
    /// <summary>Numbers from here on are not read; Linux knows 8192 CPUs on POWER.</summary>
    public const int Limit = 65536;

    /// <summary>What is no list has nothing in it.</summary>
    public static ImmutableSortedSet<int> Parse(string text)
    {
        var numbers = ImmutableSortedSet.CreateBuilder<int>();
        foreach (var range in text.AsSpan().Trim().Split(','))
        {
            var part = text.AsSpan().Trim()[range];
            var dash = part.IndexOf('-');
            if (!TryRead(dash < 0 ? part : part[..dash], out var first)) continue;
            var last = first;
            if (dash >= 0 && !TryRead(part[(dash + 1)..], out last)) continue;
            for (var number = first; number <= last; number++) numbers.Add(number);
        }

        return numbers.ToImmutable();
    }

    /// <summary>The same text again.</summary>
    public static string Format(IEnumerable<int> numbers)
    {
        var parts = new List<string>();
        var (first, last) = (-1, -1);
        foreach (var number in numbers.Order())
        {
            if (first >= 0 && number == last + 1)
            {
                last = number;
                continue;
            }

            if (first >= 0) parts.Add(Range(first, last));
            (first, last) = (number, number);
        }

        if (first >= 0) parts.Add(Range(first, last));
        return string.Join(',', parts);
    }

    private static string Range(int first, int last) =>
        first == last ? first.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < Limit;
}
