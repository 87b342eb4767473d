using System.Collections.Immutable;
using System.Globalization;

namespace PowerVirt.Power.Hosts.Topology;

/// <summary>Reads <c>/sys/devices/system</c>.</summary>
public static class TopologyReader
{
    /// <param name="tree">The files below <c>/sys/devices/system</c>.</param>
    public static HostTopology Read(IFileTexts tree)
    {
        var online = CpuSet.Parse(tree.Text("cpu/online"));
        var present = CpuSet.Parse(tree.Text("cpu/present"));
        if (present.IsEmpty) present = online;
        var cpus = present.ToImmutableDictionary(id => id, id => ReadCpu(tree, id, online.Contains(id)));
        var nodes = tree.Names("node").Select(name => Number(name, "node")).OfType<int>().Order()
            .Select(id => ReadNode(tree, id, cpus));
        return new HostTopology([.. present.Select(id => cpus[id])], [.. nodes]);
    }

    private static LogicalCpu ReadCpu(IFileTexts tree, int id, bool online)
    {
        if (!online) return new LogicalCpu(id, Online: false, 0, 0, []);
        var folder = string.Create(CultureInfo.InvariantCulture, $"cpu/cpu{id}/topology");
        var siblings = CpuSet.Parse(tree.Text($"{folder}/thread_siblings_list"));
        return new LogicalCpu(
            id,
            Online: true,
            Known(tree.Text($"{folder}/physical_package_id")),
            Known(tree.Text($"{folder}/core_id")),
            siblings.IsEmpty ? [id] : siblings)
        {
            Die = Known(tree.Text($"{folder}/die_id")),
            Cluster = Known(tree.Text($"{folder}/cluster_id")),
        };
    }

    private static HostNode ReadNode(IFileTexts tree, int id, ImmutableDictionary<int, LogicalCpu> cpus)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"node/node{id}");
        var own = tree.Names(folder).Select(name => Number(name, "cpu")).OfType<int>().Order();
        return new HostNode(id, [.. own.Where(cpus.ContainsKey).Select(cpu => cpus[cpu])])
        {
            MemoryBytes = MemoryOf(tree.Text($"{folder}/meminfo")),
            Distances = DistancesOf(tree.Text($"{folder}/distance"), CpuSet.Parse(tree.Text("node/online"))),
            HugePages = [.. tree.Names($"{folder}/hugepages").Select(name => PagesOf(tree, folder, name)).OfType<PagePool>()
                .OrderBy(pool => pool.SizeKib)],
        };
    }

    // "Node 0 MemTotal:  268435456 kB"
    private static long MemoryOf(string memInfo)
    {
        foreach (var line in memInfo.AsSpan().EnumerateLines())
        {
            var at = line.IndexOf("MemTotal:");
            if (at < 0) continue;
            var amount = line[(at + "MemTotal:".Length)..].Trim();
            if (amount.EndsWith(" kB") && long.TryParse(amount[..^3], CultureInfo.InvariantCulture, out var kibibytes))
                return kibibytes * 1024;
        }

        return 0;
    }

    // One number for every node that is online, in their order.
    private static ImmutableArray<NodeDistance> DistancesOf(string text, ImmutableSortedSet<int> nodes)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length != nodes.Count ? [] : [.. words.Zip(nodes, (word, node) => new NodeDistance(node, Known(word)))];
    }

    private static PagePool? PagesOf(IFileTexts tree, string folder, string name)
    {
        if (!name.StartsWith("hugepages-", StringComparison.Ordinal) || !name.EndsWith("kB", StringComparison.Ordinal)) return null;
        return Number(name[..^2], "hugepages-") is { } size
            && long.TryParse(tree.Text($"{folder}/hugepages/{name}/nr_hugepages"), CultureInfo.InvariantCulture, out var count)
            ? new PagePool(size, count)
            : null;
    }

    private static int? Number(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // The kernel writes -1 for what it does not know.
    private static int Known(string text) =>
        int.TryParse(text.AsSpan().Trim(), CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : 0;
}
