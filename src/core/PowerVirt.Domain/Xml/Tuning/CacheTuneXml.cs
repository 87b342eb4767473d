using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>cachetune</c>.</summary>
internal static class CacheTuneXml
{
    private static readonly Words<CacheShareType> Types = new(
        ("both", CacheShareType.Both), ("code", CacheShareType.Code), ("data", CacheShareType.Data));

    public static CacheTune Read(Cursor tune) => new(ReadVcpus(tune))
    {
        Id = tune.Attribute("id"),
        Shares = tune.Each("cache", cache => new CacheShare(
            cache.RequiredUInt("id") ?? 0, cache.RequiredUInt("level") ?? 0, cache.RequiredWord("type", Types),
            cache.BytesOf("size") ?? 0)),
        Monitors = tune.Each("monitor", monitor => new ResourceMonitor(monitor.RequiredUInt("level"), ReadVcpus(monitor))),
    };

    public static void Write(MarkupWriter xml, CacheTune tune, XmlOptions options)
    {
        xml.Open("cachetune").Attribute("vcpus", tune.Vcpus.ToString());
        if (!options.Inactive) xml.Attribute("id", tune.Id);
        foreach (var share in tune.Shares)
        {
            var (size, unit) = SizeUnit.Shortest(share.Size);
            xml.Open("cache").Attribute("id", share.Id).Attribute("level", share.Level)
                .Attribute("type", Types[share.Type]).Attribute("size", size).Attribute("unit", unit).Close();
        }

        WriteMonitors(xml, tune.Monitors);
        xml.Close();
    }

    internal static NumberSet ReadVcpus(Cursor element)
    {
        if (element.Attribute("vcpus") is null)
            element.Refuse(ErrorCode.XmlError, $"Missing {element.Name} attribute 'vcpus'");
        return element.Numbers("vcpus") ?? NumberSet.Empty;
    }

    internal static void WriteMonitors(MarkupWriter xml, IEnumerable<ResourceMonitor> monitors)
    {
        foreach (var monitor in monitors)
            xml.Open("monitor").Attribute("level", monitor.Level).Attribute("vcpus", monitor.Vcpus.ToString()).Close();
    }
}
