using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.HostDevices;

/// <summary>A mediated device as the source of a host device.</summary>
internal static class MediatedSourceXml
{
    public static HostDeviceSource.Mediated Read(Cursor xml, Cursor source)
    {
        var model = xml.Attribute("model");
        if (model is null)
            xml.Refuse(ErrorCode.XmlError, "Missing 'model' attribute in mediated device's <hostdev> element");
        else if (model is not ("vfio-pci" or "vfio-ccw" or "vfio-ap"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'model' in element 'hostdev': '{model}'.",
                "model", "Possible: vfio-pci, vfio-ccw, vfio-ap.");
        }

        return new HostDeviceSource.Mediated(ReadUuid(source), model ?? "vfio-pci")
        {
            Display = xml.OnOff("display"),
            RamFb = xml.OnOff("ramfb"),
        };
    }

    public static void Write(MarkupWriter xml, HostDeviceSource.Mediated mediated) =>
        xml.Open("source").Open("address").Attribute("uuid", mediated.Uuid.ToString()).Close().Close();

    private static Guid ReadUuid(Cursor source)
    {
        if (source.Child("address") is not { } address)
        {
            source.Refuse(ErrorCode.XmlError, "Missing <address> element");
            return default;
        }

        if (address.Attribute("uuid") is not { } text)
        {
            address.Element.MarkAllRead();
            address.Refuse(ErrorCode.ConfigUnsupported, "Missing 'uuid' attribute for element <address>");
            return default;
        }

        if (Domain.Uuid.TryParse(text, out var uuid)) return uuid;
        address.Refuse(ErrorCode.XmlError, $"Cannot parse uuid attribute of element <address>: '{text}'", "uuid");
        return default;
    }
}
