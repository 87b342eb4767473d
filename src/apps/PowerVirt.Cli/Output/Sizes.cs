using System.Globalization;

namespace PowerVirt.Cli.Output;

/// <summary>Writes sizes in the largest unit that leaves a whole number.</summary>
internal static class Sizes
{
    private static readonly string[] Units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB"];

    public static string Of(ulong bytes)
    {
        var unit = 0;
        while (unit < Units.Length - 1 && bytes >= 1024 && bytes % 1024 == 0) (bytes, unit) = (bytes / 1024, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes} {Units[unit]}");
    }

    /// <summary>For sizes that are not round: one decimal.</summary>
    public static string About(ulong bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (unit < Units.Length - 1 && value >= 1024) (value, unit) = (value / 1024, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }
}
