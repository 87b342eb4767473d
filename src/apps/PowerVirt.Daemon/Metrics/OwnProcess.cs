using System.Globalization;

namespace PowerVirt.Daemon.Metrics;

/// <summary>What this process uses, as the kernel counts it (proc(5)).</summary>
/// <param name="ResidentBytes">Memory of the host that it holds.</param>
/// <param name="Descriptors">That it has open.</param>
/// <param name="Threads">That it has.</param>
/// <param name="CpuSeconds">That it has used since it began.</param>
internal sealed record OwnProcess(long ResidentBytes, int Descriptors, int Threads, double CpuSeconds)
{
    /// <summary>USER_HZ, which Linux promises to programs on every architecture of ours.</summary>
    private const double TicksPerSecond = 100;

    public static OwnProcess Read()
    {
        // The name, in parentheses, may hold anything: what follows it counts from the third field on.
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new OwnProcess(
            Number(fields[21]) * Environment.SystemPageSize,
            Directory.GetFiles("/proc/self/fd").Length,
            (int)Number(fields[17]),
            (Number(fields[11]) + Number(fields[12])) / TicksPerSecond);
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
