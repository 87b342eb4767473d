using System.Globalization;
using PowerVirt.Cli.Daemon;
using Spectre.Console.Rendering;

namespace PowerVirt.Cli.Output;

/// <summary>Tables of what guests use.</summary>
internal static class UseTables
{
    /// <summary>Since each was started.</summary>
    public static IRenderable Totals(IEnumerable<GuestUse> used) => Tables.Columns(
        ["NAME", "STATE", "CPU TIME", "VCPUS", "MEMORY", "ON HOST", "READ", "WRITTEN", "RECEIVED", "SENT"],
        used.Select(use => (string[])
        [
            use.Guest, StateWords.Of(use.State), Seconds(use.CpuNanoseconds), $"{use.Vcpus}", Sizes.About(use.Memory),
            Sizes.About(use.Resident), Sizes.About(use.Read), Sizes.About(use.Written), Sizes.About(use.Received),
            Sizes.About(use.Sent),
        ]));

    /// <summary>Between two readings.</summary>
    public static IRenderable Rates(IReadOnlyList<GuestUse> before, IEnumerable<GuestUse> after, TimeSpan between) =>
        Tables.Columns(
            ["NAME", "STATE", "CPU", "VCPUS", "MEMORY", "ON HOST", "READ/s", "WRITTEN/s", "RECEIVED/s", "SENT/s"],
            after.Select(use => Row(use, before.FirstOrDefault(old => old.Guest == use.Guest), between)));

    private static string[] Row(GuestUse use, GuestUse? old, TimeSpan between)
    {
        return
        [
            use.Guest, StateWords.Of(use.State), Cpu(), $"{use.Vcpus}", Sizes.About(use.Memory),
            Sizes.About(use.Resident), Rate(one => one.Read), Rate(one => one.Written), Rate(one => one.Received),
            Rate(one => one.Sent),
        ];

        string Cpu() => Growth(one => one.CpuNanoseconds) is { } nanoseconds
            ? string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e7:0}%")
            : "-";

        string Rate(Func<GuestUse, ulong> of) => Growth(of) is { } bytes ? Sizes.About((ulong)bytes) : "-";

        // Per second; a guest that was started anew begins at nothing.
        double? Growth(Func<GuestUse, ulong> of) => old is not null && between > TimeSpan.Zero && of(use) >= of(old)
            ? (of(use) - of(old)) / between.TotalSeconds
            : null;
    }

    private static string Seconds(ulong nanoseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e9:0.0} s");
}
