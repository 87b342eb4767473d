using System.Globalization;

namespace PowerVirt.Host.Probe;

/// <summary>The kernel's way to write a set of CPUs: <c>0-3,8,12-15</c>.</summary>
internal static class CpuList
{
    /// <summary>How many there are; what is no list counts nothing.</summary>
    public static int Count(string list)
    {
        var count = 0;
        foreach (var range in list.AsSpan().Trim().Split(','))
        {
            var part = list.AsSpan().Trim()[range];
            var dash = part.IndexOf('-');
            if (!int.TryParse(dash < 0 ? part : part[..dash], CultureInfo.InvariantCulture, out var first)) continue;
            var last = first;
            if (dash >= 0 && !int.TryParse(part[(dash + 1)..], CultureInfo.InvariantCulture, out last)) continue;
            count += Math.Max(0, last - first + 1);
        }

        return count;
    }

    /// <summary>The first of them, or 0.</summary>
    public static int First(string list)
    {
        var end = list.AsSpan().IndexOfAny('-', ',', '\n');
        return int.TryParse(end < 0 ? list : list.AsSpan(0, end), CultureInfo.InvariantCulture, out var first) ? first
            : 0;
    }
}
