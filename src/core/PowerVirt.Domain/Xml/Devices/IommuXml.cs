using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>iommu</c>, read so that it can be refused with a reason.</summary>
internal static class IommuXml
{
    public static Iommu Read(Cursor xml, XmlOptions options)
    {
        xml.Element.MarkAllRead();
        return new Iommu(xml.Required("model"));
    }

    public static void Write(MarkupWriter xml, Iommu iommu, XmlOptions options) =>
        xml.Open("iommu").Attribute("model", iommu.Model).Close();
}
