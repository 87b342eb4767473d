using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>memballoon</c>.</summary>
internal static class MemballoonXml
{
    internal static readonly Words<BalloonModel> Models = new(
        ("virtio", BalloonModel.Virtio), ("virtio-transitional", BalloonModel.VirtioTransitional),
        ("virtio-non-transitional", BalloonModel.VirtioNonTransitional), ("none", BalloonModel.None),
        ("xen", BalloonModel.Xen));

    public static Memballoon Read(Cursor xml, XmlOptions options) => new()
    {
        Model = xml.RequiredWord("model", Models),
        AutoDeflate = xml.OnOff("autodeflate"),
        FreePageReporting = xml.OnOff("freePageReporting"),
        StatsPeriod = xml.Child("stats")?.UInt("period"),
        Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
    };

    public static void Write(MarkupWriter xml, Memballoon balloon, XmlOptions options)
    {
        xml.Open("memballoon").Attribute("model", Models[balloon.Model])
            .OnOff("autodeflate", balloon.AutoDeflate).OnOff("freePageReporting", balloon.FreePageReporting);
        if (balloon.StatsPeriod is { } period) xml.Open("stats").Attribute("period", period).Close();
        if (balloon.Model != BalloonModel.None) DevicePlaceXml.Write(xml, balloon, options);
        VirtioOptionsXml.Write(xml, balloon.Virtio);
        xml.Close();
    }
}
