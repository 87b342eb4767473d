using System.Collections.Immutable;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Numa;

namespace PowerVirt.Domain.Xml.Numa;

/// <summary><c>interconnects</c>: latencies and bandwidths between NUMA nodes.</summary>
internal static class InterconnectXml
{
    private static readonly Words<AccessType> Accesses = new(
        ("access", AccessType.Access), ("read", AccessType.Read), ("write", AccessType.Write));

    public static ImmutableArray<Interconnect> Read(Cursor numa, IReadOnlyList<NumaCell> cells)
    {
        if (numa.Child("interconnects") is not { } list) return [];
        var found = list.Children("latency").Select(element => Read(element, InterconnectKind.Latency, cells))
            .Concat(list.Children("bandwidth").Select(element => Read(element, InterconnectKind.Bandwidth, cells)));
        return [.. found];
    }

    public static void Write(MarkupWriter xml, ImmutableArray<Interconnect> interconnects)
    {
        if (interconnects.IsEmpty) return;
        xml.Open("interconnects");
        foreach (var link in interconnects)
        {
            var isLatency = link.Kind == InterconnectKind.Latency;
            xml.Open(isLatency ? "latency" : "bandwidth").Attribute("initiator", link.Initiator)
                .Attribute("target", link.Target).Attribute("cache", link.Cache == 0 ? null : link.Cache)
                .Attribute("type", Accesses[link.Access])
                .Attribute(
                    "value",
                    isLatency
                        ? link.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)
                        : MemoryXml.KiB(link.Value))
                .Attribute("unit", isLatency ? null : "KiB").Close();
        }

        xml.Close();
    }

    private static Interconnect Read(Cursor element, InterconnectKind kind, IReadOnlyList<NumaCell> cells)
    {
        var initiator = element.RequiredUInt("initiator") ?? 0;
        var target = element.RequiredUInt("target") ?? 0;
        if (initiator >= cells.Count)
            element.Refuse(ErrorCode.XmlError, "'initiator' refers to a non-existent NUMA node", "initiator");
        if (target >= cells.Count)
            element.Refuse(ErrorCode.XmlError, "'target' refers to a non-existent NUMA node", "target");
        var cache = element.UInt("cache") ?? 0;
        if (cache > 0 && target < cells.Count && cells[(int)target].Caches.All(known => known.Level != cache))
        {
            element.Refuse(
                ErrorCode.XmlError, $"'cache' refers to a non-existent NUMA node cache of level {cache}", "cache");
        }

        var access = element.RequiredWord("type", Accesses);
        var value = kind == InterconnectKind.Latency ? element.ULong("value") : element.BytesOf("value");
        if (value is null or 0)
            element.Refuse(ErrorCode.XmlError, "'value' is missing or zero: a positive number is expected", "value");
        return new Interconnect(kind, initiator, target, cache, access, value ?? 0);
    }
}
