using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>hub</c>.</summary>
internal static class HubXml
{
    public static Hub Read(Cursor xml, XmlOptions options)
    {
        if (xml.Required("type") is not ("usb" or "") and var type)
        {
            xml.Refuse(ErrorCode.ConfigUnsupported, $"unknown hub device type '{type}'", "type", "Possible: usb.");
        }

        return new Hub();
    }

    public static void Write(MarkupWriter xml, Hub hub, XmlOptions options)
    {
        xml.Open("hub").Attribute("type", "usb");
        DevicePlaceXml.Write(xml, hub, options);
        xml.Close();
    }
}
