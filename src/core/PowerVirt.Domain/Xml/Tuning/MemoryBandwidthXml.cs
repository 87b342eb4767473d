using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>memorytune</c>.</summary>
internal static class MemoryBandwidthXml
{
    public static MemoryBandwidthTune Read(Cursor tune) => new(CacheTuneXml.ReadVcpus(tune))
    {
        Id = tune.Attribute("id"),
        Shares = tune.Each("node", node =>
                new MemoryBandwidthShare(node.RequiredUInt("id") ?? 0, node.RequiredUInt("bandwidth") ?? 0)),
        Monitors = tune.Each("monitor", monitor => new ResourceMonitor(null, CacheTuneXml.ReadVcpus(monitor))),
    };

    public static void Write(MarkupWriter xml, MemoryBandwidthTune tune, XmlOptions options)
    {
        xml.Open("memorytune").Attribute("vcpus", tune.Vcpus.ToString());
        if (!options.Inactive) xml.Attribute("id", tune.Id);
        foreach (var share in tune.Shares)
            xml.Open("node").Attribute("id", share.Node).Attribute("bandwidth", share.Bandwidth).Close();
        CacheTuneXml.WriteMonitors(xml, tune.Monitors);
        xml.Close();
    }
}
