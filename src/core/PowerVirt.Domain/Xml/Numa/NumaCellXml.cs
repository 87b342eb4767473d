using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Numa;

namespace PowerVirt.Domain.Xml.Numa;

/// <summary><c>cell</c>: a NUMA node of the guest.</summary>
internal static class NumaCellXml
{
    private static readonly Words<CacheAssociativity> Associativities = new(
        ("none", CacheAssociativity.None), ("direct", CacheAssociativity.Direct), ("full", CacheAssociativity.Full));

    private static readonly Words<CachePolicy> Policies = new(
        ("none", CachePolicy.None), ("writeback", CachePolicy.WriteBack), ("writethrough", CachePolicy.WriteThrough));

    public static NumaCell Read(Cursor cell, uint id, IReadOnlyList<NumaCell?> others)
    {
        var cpus = cell.Attribute("cpus") is null ? null : cell.Numbers("cpus");
        var overlapping = cpus is null ? null : others.FirstOrDefault(other => other?.Cpus?.Overlaps(cpus) == true);
        if (overlapping is not null)
        {
            cell.Refuse(
                ErrorCode.ConfigUnsupported, $"NUMA cells {id} and {overlapping.Id} have overlapping vCPU ids", "cpus");
        }

        var size = cell.BytesOf("memory");
        if (cell.Attribute("memory") is null)
            cell.Refuse(ErrorCode.XmlError, "missing element or attribute './@memory'");
        return new NumaCell(id, ((size ?? 0) + 1023) / 1024 * 1024)
        {
            Cpus = cpus,
            Access = cell.Word("memAccess", MemoryBackingXml.Accesses),
            Discard = cell.YesNo("discard"),
            Caches = [.. cell.Children("cache").Select(ReadCache).OrderBy(cache => cache.Level)],
        };
    }

    public static void Write(MarkupWriter xml, NumaCell cell)
    {
        xml.Open("cell").Attribute("id", cell.Id).Attribute("cpus", cell.Cpus?.ToString())
            .Attribute("memory", MemoryXml.KiB(cell.Size)).Attribute("unit", "KiB")
            .Attribute("memAccess", MemoryBackingXml.Accesses[cell.Access]).YesNo("discard", cell.Discard);
        DistancesXml.Write(xml, cell);
        foreach (var cache in cell.Caches)
        {
            xml.Open("cache").Attribute("level", cache.Level)
                .Attribute(
                    "associativity",
                    cache.Associativity == CacheAssociativity.None ? null : Associativities[cache.Associativity])
                .Attribute("policy", cache.Policy == CachePolicy.None ? null : Policies[cache.Policy]);
            xml.Open("size").Attribute("value", MemoryXml.KiB(cache.Size)).Attribute("unit", "KiB").Close();
            xml.Open("line").Attribute("value", cache.Line).Attribute("unit", "B").Close();
            xml.Close();
        }

        xml.Close();
    }

    private static NumaCache ReadCache(Cursor cache)
    {
        var level = cache.RequiredUInt("level");
        if (level == 0)
        {
            cache.Refuse(
                ErrorCode.XmlError, "Invalid value for attribute 'level' in element 'cache': Zero is not permitted",
                "level");
        }

        return new NumaCache(level ?? 1, SizeOf(cache, "size", "KiB"), SizeOf(cache, "line", "B"))
        {
            Associativity = cache.Word("associativity", Associativities) ?? CacheAssociativity.None,
            Policy = cache.Word("policy", Policies) ?? CachePolicy.None,
        };
    }

    private static ulong SizeOf(Cursor cache, string name, string unit)
    {
        if (cache.Child(name)?.BytesOf("value", unit) is { } bytes) return bytes;
        cache.Refuse(ErrorCode.XmlError, $"missing element or attribute './{name}/@value'");
        return 0;
    }
}
