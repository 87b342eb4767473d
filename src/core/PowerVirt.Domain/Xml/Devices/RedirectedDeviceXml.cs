using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>redirdev</c>.</summary>
internal static class RedirectedDeviceXml
{
    public static RedirectedDevice Read(Cursor xml, XmlOptions options)
    {
        if (xml.Attribute("bus") is { } bus and not "usb")
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'bus' in element 'redirdev': '{bus}'.",
                "bus", "Possible: usb.");
        }

        return new RedirectedDevice
        {
            Source = CharacterSourceReader.ReadTyped(xml, options, ErrorCode.InternalError, "missing type in redirdev"),
        };
    }

    public static void Write(MarkupWriter xml, RedirectedDevice device, XmlOptions options)
    {
        xml.Open("redirdev").Attribute("bus", "usb");
        CharacterSourceXml.Write(xml, device.Source, options);
        DevicePlaceXml.Write(xml, device, options);
        xml.Close();
    }
}
