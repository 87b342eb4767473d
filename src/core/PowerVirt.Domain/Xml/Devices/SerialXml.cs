using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>serial</c>.</summary>
internal static class SerialXml
{
    internal static readonly Words<SerialTarget> Targets = new(
        ("spapr-vio-serial", SerialTarget.SpaprVioSerial), ("pci-serial", SerialTarget.PciSerial),
        ("usb-serial", SerialTarget.UsbSerial), ("isa-serial", SerialTarget.IsaSerial),
        ("system-serial", SerialTarget.SystemSerial), ("isa-debug", SerialTarget.IsaDebug));

    public static Serial Read(Cursor xml, XmlOptions options)
    {
        var target = xml.Child("target");
        return new Serial
        {
            Source = CharacterSourceReader.Read(xml, options),
            Target = target?.Word("type", Targets),
            Port = target?.UInt("port"),
            Model = target?.Child("model")?.Attribute("name"),
        };
    }

    public static void Write(MarkupWriter xml, Serial serial, XmlOptions options)
    {
        xml.Open("serial");
        CharacterSourceXml.Write(xml, serial.Source, options);
        if (serial.Target is not null || serial.Port is not null)
        {
            xml.Open("target").Attribute("type", Targets[serial.Target]).Attribute("port", serial.Port);
            if (serial.Model is not null) xml.Open("model").Attribute("name", serial.Model).Close();
            xml.Close();
        }

        DevicePlaceXml.Write(xml, serial, options);
        xml.Close();
    }
}
