using PowerVirt.Domain.Numa;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Latencies, bandwidths and caches of NUMA nodes.</summary>
internal static class NumaAttributes
{
    private const ulong Kib = 1024;
    private const string Source = "/domain/cpu/numa/interconnects";

    public static IEnumerable<Argument> Of(NumaTopology numa) =>
    [
        .. numa.Interconnects.Select(Link),
        .. numa.Cells.SelectMany(cell => cell.Caches.Select(cache => Cache(cell, cache))),
    ];

    /// <summary>
    /// The node whose CPUs reach a cell's memory best: its own, or the one that the definition makes the nearest.
    /// </summary>
    public static long InitiatorOf(NumaCell cell, NumaTopology numa)
    {
        if (cell.Cpus is not null) return cell.Id;
        var links = numa.Interconnects.Where(link => link.Target == cell.Id).ToList();
        var nearest = links.Where(link => link.Kind == InterconnectKind.Latency).MinBy(link => link.Value)
            ?? links.MaxBy(link => link.Value);
        return nearest?.Initiator ?? numa.Cells.FirstOrDefault(other => other.Cpus is not null)?.Id ?? 0;
    }

    private static Argument Link(Interconnect link)
    {
        var isLatency = link.Kind == InterconnectKind.Latency;
        QemuProperties properties =
        [
            ("type", "hmat-lb"),
            ("initiator", link.Initiator),
            ("target", link.Target),
            ("hierarchy", Hierarchy(link.Cache)),
            ("data-type", $"{Access(link.Access)}-{(isLatency ? "latency" : "bandwidth")}"),
            ("latency", isLatency ? QemuValue.Of(link.Value) : null),
            ("bandwidth", isLatency ? null : $"{link.Value / Kib}K"),
        ];
        return new Argument("-numa", properties.ToKeyValue(), "How fast one node reaches another's memory.", Source);
    }

    private static Argument Cache(NumaCell cell, NumaCache cache)
    {
        QemuProperties properties =
        [
            ("type", "hmat-cache"),
            ("node-id", cell.Id),
            ("size", $"{cache.Size / Kib}K"),
            ("level", cache.Level),
            ("associativity", cache.Associativity switch
            {
                CacheAssociativity.Direct => "direct",
                CacheAssociativity.Full => "complex",
                _ => "none",
            }),
            ("policy", cache.Policy switch
            {
                CachePolicy.WriteBack => "write-back",
                CachePolicy.WriteThrough => "write-through",
                _ => "none",
            }),
            ("line", QemuValue.Of(cache.Line)),
        ];
        return new Argument(
            "-numa", properties.ToKeyValue(), "A cache in front of a node's memory.",
            $"{NumaArguments.PathOf(cell)}/cache");
    }

    private static string Hierarchy(uint cache) => cache switch
    {
        0 => "memory",
        1 => "first-level",
        2 => "second-level",
        _ => "third-level",
    };

    private static string Access(AccessType access) => access switch
    {
        AccessType.Read => "read",
        AccessType.Write => "write",
        _ => "access",
    };
}
