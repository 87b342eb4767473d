using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices.Interfaces;

namespace PowerVirt.Domain.Xml.Devices.HostDevices;

/// <summary><c>hostdev</c>.</summary>
internal static class HostDeviceXml
{
    public static HostDevice Read(Cursor xml, XmlOptions options)
    {
        if (xml.Attribute("mode") is { } mode and not "subsystem")
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported,
                mode == "capabilities" ? "hostdev mode 'capabilities' is not supported in qemu" : $"unknown hostdev mode '{mode}'",
                "mode", "Possible: subsystem.");
        }

        return new HostDevice
        {
            Source = HostDeviceSourceXml.Read(xml, xml.Child("source"), xml.Required("type"), options),
            Managed = xml.YesNo("managed") ?? false,
            ReadOnly = xml.Has("readonly"),
            Shareable = xml.Has("shareable"),
            Teaming = TeamingXml.Read(xml),
        };
    }

    public static void Write(MarkupWriter xml, HostDevice device, XmlOptions options)
    {
        xml.Open("hostdev").Attribute("mode", "subsystem").Attribute("type", HostDeviceSourceXml.TypeOf(device.Source))
            .YesNo("managed", device.Managed);
        HostDeviceSourceXml.WriteAttributes(xml, device.Source);
        HostDeviceSourceXml.Write(xml, device.Source, options);
        TeamingXml.Write(xml, device.Teaming);
        xml.Flag("readonly", device.ReadOnly).Flag("shareable", device.Shareable);
        DevicePlaceXml.Write(xml, device, options);
        xml.Close();
    }
}
