using PowerVirt.Power;

namespace PowerVirt.Host.Probe;

/// <summary>The lines of a POWER host's /proc/cpuinfo that matter here.</summary>
/// <param name="Pvr">What the chip is, by its <c>revision</c> line.</param>
/// <param name="Mode">
/// The name in its <c>cpu</c> line, such as <c>POWER9</c>: in a partition, the mode it runs in.
/// </param>
/// <param name="Platform"><c>PowerNV</c> or <c>pSeries</c>.</param>
/// <param name="Radix">The kernel itself uses the radix MMU.</param>
internal sealed record CpuInfo(Pvr? Pvr, string Mode, string Platform, bool Radix)
{
    public static CpuInfo Read(string text)
    {
        Pvr? pvr = null;
        var (mode, platform, radix) = ("", "", false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim())
            {
                case "cpu" when mode.Length == 0:
                    // "POWER9 (architected), altivec supported"
                    var end = value.IndexOfAny(' ', ',');
                    mode = (end < 0 ? value : value[..end]).ToString();
                    break;
                case "revision" when pvr is null:
                    if (Power.Pvr.TryParse(value.ToString(), out var found)) pvr = found;
                    break;
                case "platform":
                    platform = value.ToString();
                    break;
                case "MMU":
                    radix = value is "Radix";
                    break;
            }
        }

        return new CpuInfo(pvr, mode, platform, radix);
    }
}
