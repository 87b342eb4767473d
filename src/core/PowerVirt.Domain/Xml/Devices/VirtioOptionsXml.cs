using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The attributes of <c>driver</c> that all virtio devices share.</summary>
internal static class VirtioOptionsXml
{
    /// <summary>Null if the element says none of them.</summary>
    public static VirtioOptions? Read(Cursor? driver)
    {
        if (driver is not { } xml) return null;
        var options = new VirtioOptions(
            xml.OnOff("iommu"), xml.OnOff("ats"), xml.OnOff("packed"), xml.OnOff("page_per_vq"));
        return options == new VirtioOptions(null, null, null, null) ? null : options;
    }

    /// <summary>Adds the attributes to a <c>driver</c> element that is open.</summary>
    public static void WriteAttributes(MarkupWriter xml, VirtioOptions? options)
    {
        if (options is null) return;
        xml.OnOff("iommu", options.Iommu).OnOff("ats", options.Ats).OnOff("packed", options.Packed)
            .OnOff("page_per_vq", options.PagePerVq);
    }

    /// <summary>A <c>driver</c> element of its own, for devices that have nothing else to say in it.</summary>
    public static void Write(MarkupWriter xml, VirtioOptions? options)
    {
        if (options is null) return;
        xml.Open("driver");
        WriteAttributes(xml, options);
        xml.Close();
    }
}
