using System.Globalization;
using PowerVirt.Host.Probe;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Daemon.Hosts;

/// <summary>What changes about this host while the daemon runs, read each time somebody asks.</summary>
internal static class ThisHost
{
    private static readonly HostFiles System = new("/sys/devices/system");
    private static readonly HostFiles Processes = new("/proc");

    public static bool HasIommu => HostProbe.HasIommu();

    public static HostTopology Topology => HostProbe.ReadTopology();

    /// <summary>One more than the highest number of a CPU.</summary>
    public static int CpuCount => Topology.Cpus is { IsEmpty: false } cpus ? cpus.Max(cpu => cpu.Id) + 1 : 0;

    public static CpuListing Cpus => HostProbe.ReadListing();

    /// <summary>Fields of /proc/meminfo in KiB.</summary>
    public static IReadOnlyDictionary<string, ulong> Memory() => Fields(Processes.Text("meminfo"));

    /// <summary>The same of one NUMA node.</summary>
    public static IReadOnlyDictionary<string, ulong> MemoryOf(int node) => Fields(
        System.Text(string.Create(CultureInfo.InvariantCulture, $"node/node{node}/meminfo"))
            .Replace(string.Create(CultureInfo.InvariantCulture, $"Node {node} "), "", StringComparison.Ordinal));

    /// <summary>What the host's CPUs did, in the kernel's ticks: user, nice, system, idle, iowait and so on.</summary>
    /// <param name="cpu">Null for all together.</param>
    /// <returns>Null where there is no such CPU.</returns>
    public static ulong[]? TicksOf(int? cpu)
    {
        var name = cpu is { } one ? string.Create(CultureInfo.InvariantCulture, $"cpu{one} ") : "cpu ";
        var line = Processes.Text("stat").Split('\n')
            .FirstOrDefault(text => text.StartsWith(name, StringComparison.Ordinal));
        return line is null ? null :
            [.. line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(text => ulong.Parse(text, CultureInfo.InvariantCulture))];
    }

    private static Dictionary<string, ulong> Fields(string text)
    {
        var fields = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var value = line[(colon + 1)..].Trim().Split(' ')[0];
            if (ulong.TryParse(value, CultureInfo.InvariantCulture, out var number))
                fields[line[..colon].Trim()] = number;
        }

        return fields;
    }
}
