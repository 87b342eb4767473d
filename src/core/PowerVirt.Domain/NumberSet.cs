using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PowerVirt.Domain;

/// <summary>A set of CPU or node numbers, in libvirt's notation: <c>0-3,8,^2</c> is 0, 1, 3 and 8.</summary>
public sealed class NumberSet : IEquatable<NumberSet>
{
    /// <summary>Numbers are below this bound, as in libvirt.</summary>
    public const uint Limit = 16384;

    private const int Words = (int)Limit / 64;

    // Runs, not numbers: "0-16383" must cost no more memory than the text did.
    private readonly ImmutableArray<(uint First, uint Last)> _ranges;

    private NumberSet(ReadOnlySpan<ulong> bits) => _ranges = RangesOf(bits);

    public static NumberSet Empty { get; } = new(default(ReadOnlySpan<ulong>));

    /// <summary>Runs of neighbours, in order.</summary>
    public ImmutableArray<(uint First, uint Last)> Ranges => _ranges;

    public bool IsEmpty => _ranges.IsEmpty;

    public uint Count => _ranges.Aggregate(0u, (sum, range) => sum + (range.Last - range.First + 1));

    /// <summary>The greatest number; there must be one.</summary>
    public uint Highest => _ranges[^1].Last;

    /// <summary>All numbers, in order.</summary>
    public IEnumerable<uint> Numbers
    {
        get
        {
            foreach (var (first, last) in _ranges)
                for (var number = first; number <= last; number++) yield return number;
        }
    }

    /// <summary>The numbers from 0 on, <paramref name="count"/> of them.</summary>
    public static NumberSet Below(uint count)
    {
        Span<ulong> bits = stackalloc ulong[Words];
        if (count > 0) Fill(bits, 0, Math.Min(count, Limit) - 1);
        return new NumberSet(bits);
    }

    /// <summary>These numbers; all must be below <see cref="Limit"/>.</summary>
    public static NumberSet Of(IEnumerable<uint> numbers)
    {
        Span<ulong> bits = stackalloc ulong[Words];
        foreach (var number in numbers) bits[(int)number / 64] |= 1UL << (int)number;
        return new NumberSet(bits);
    }

    /// <summary>Reads the notation; <c>^n</c> takes away from what stands before it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NumberSet? set)
    {
        set = null;
        Span<ulong> bits = stackalloc ulong[Words];
        foreach (var part in text.AsSpan().Split(','))
        {
            var word = text.AsSpan(part).Trim();
            var isExcluded = word.StartsWith("^");
            if (isExcluded) word = word[1..];
            var dash = word.IndexOf('-');
            if (isExcluded && dash >= 0) return false;
            if (!TryNumber(dash < 0 ? word : word[..dash], out var first)) return false;
            var last = first;
            if (dash >= 0 && (!TryNumber(word[(dash + 1)..], out last) || last < first)) return false;
            if (isExcluded) bits[(int)first / 64] &= ~(1UL << (int)first);
            else Fill(bits, first, last);
        }

        set = new NumberSet(bits);
        return true;
    }

    public bool Contains(uint number) => _ranges.Any(range => range.First <= number && number <= range.Last);

    public bool Overlaps(NumberSet other) =>
        _ranges.Any(range => other._ranges.Any(far => range.First <= far.Last && far.First <= range.Last));

    /// <summary>The lowest number that is at least <paramref name="from"/>.</summary>
    public uint? FirstFrom(uint from)
    {
        foreach (var (first, last) in _ranges)
            if (last >= from) return Math.Max(first, from);
        return null;
    }

    public NumberSet Union(NumberSet other)
    {
        Span<ulong> bits = stackalloc ulong[Words];
        foreach (var (first, last) in _ranges) Fill(bits, first, last);
        foreach (var (first, last) in other._ranges) Fill(bits, first, last);
        return new NumberSet(bits);
    }

    public NumberSet Except(NumberSet other)
    {
        Span<ulong> bits = stackalloc ulong[Words], taken = stackalloc ulong[Words];
        foreach (var (first, last) in _ranges) Fill(bits, first, last);
        foreach (var (first, last) in other._ranges) Fill(taken, first, last);
        for (var i = 0; i < Words; i++) bits[i] &= ~taken[i];
        return new NumberSet(bits);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (first, last) in _ranges)
        {
            if (text.Length > 0) text.Append(',');
            text.Append(first);
            if (last > first) text.Append('-').Append(last);
        }

        return text.ToString();
    }

    public bool Equals(NumberSet? other) => other is not null && _ranges.SequenceEqual(other._ranges);

    public override bool Equals(object? obj) => Equals(obj as NumberSet);

    public override int GetHashCode() => _ranges.Aggregate(0, HashCode.Combine);

    private static void Fill(Span<ulong> bits, uint first, uint last)
    {
        var (from, to) = ((int)first / 64, (int)last / 64);
        var (head, tail) = (ulong.MaxValue << (int)first, ulong.MaxValue >> (63 - (int)last % 64));
        if (from == to)
        {
            bits[from] |= head & tail;
            return;
        }

        bits[from] |= head;
        bits[(from + 1)..to].Fill(ulong.MaxValue);
        bits[to] |= tail;
    }

    private static ImmutableArray<(uint First, uint Last)> RangesOf(ReadOnlySpan<ulong> bits)
    {
        var ranges = ImmutableArray.CreateBuilder<(uint First, uint Last)>();
        for (var i = 0; i < bits.Length; i++)
        {
            for (var word = bits[i]; word != 0;)
            {
                var first = BitOperations.TrailingZeroCount(word);
                var length = BitOperations.TrailingZeroCount(~(word >> first));
                var (low, high) = ((uint)(64 * i + first), (uint)(64 * i + first + length - 1));
                if (ranges.Count > 0 && ranges[^1].Last + 1 == low) ranges[^1] = (ranges[^1].First, high);
                else ranges.Add((low, high));
                word = first + length >= 64 ? 0 : word & (ulong.MaxValue << (first + length));
            }
        }

        return ranges.ToImmutable();
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out uint number) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < Limit;
}
