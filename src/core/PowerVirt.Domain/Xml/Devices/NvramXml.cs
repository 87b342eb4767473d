using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>nvram</c>.</summary>
internal static class NvramXml
{
    public static Nvram Read(Cursor xml, XmlOptions options) => new();

    public static void Write(MarkupWriter xml, Nvram nvram, XmlOptions options)
    {
        xml.Open("nvram");
        DevicePlaceXml.Write(xml, nvram, options);
        xml.Close();
    }
}
