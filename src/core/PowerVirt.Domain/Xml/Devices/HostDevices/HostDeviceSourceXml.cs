using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.HostDevices;

/// <summary>The <c>source</c> of a host device, and the attributes that belong to it.</summary>
internal static class HostDeviceSourceXml
{
    private const string Types = "usb, pci, scsi, scsi_host, mdev";

    public static HostDeviceSource Read(Cursor xml, Cursor? source, string type, XmlOptions options)
    {
        if (source is not { } inner)
        {
            xml.Refuse(ErrorCode.XmlError, "Missing <source> element in hostdev device");
            return new HostDeviceSource.Pci(default);
        }

        switch (type)
        {
            case "pci" or "": return PciSourceXml.Read(xml, inner);
            case "usb": return UsbSourceXml.Read(inner, options);
            case "scsi": return ScsiSourceXml.Read(xml, inner);
            case "scsi_host": return ScsiSourceXml.ReadHost(xml, inner);
            case "mdev": return MediatedSourceXml.Read(xml, inner);
            default:
                xml.Refuse(
                    ErrorCode.ConfigUnsupported, $"unknown host device source address type '{type}'",
                    "type", $"Possible: {Types}.");
                return new HostDeviceSource.Pci(default);
        }
    }

    public static string TypeOf(HostDeviceSource source) => source switch
    {
        HostDeviceSource.Pci => "pci",
        HostDeviceSource.Usb => "usb",
        HostDeviceSource.ScsiHost => "scsi_host",
        HostDeviceSource.Mediated => "mdev",
        _ => "scsi",
    };

    /// <summary>Attributes on the <c>hostdev</c> element that is open.</summary>
    public static void WriteAttributes(MarkupWriter xml, HostDeviceSource source)
    {
        switch (source)
        {
            case HostDeviceSource.Scsi scsi:
                if (scsi.Filtered is { } filtered) xml.Attribute("sgio", filtered ? "filtered" : "unfiltered");
                xml.YesNo("rawio", scsi.RawIo);
                break;
            case HostDeviceSource.ScsiHost host:
                xml.Attribute("model", host.Model);
                break;
            case HostDeviceSource.Mediated mediated:
                xml.Attribute("model", mediated.Model).OnOff("display", mediated.Display)
                    .OnOff("ramfb", mediated.RamFb);
                break;
        }
    }

    public static void Write(MarkupWriter xml, HostDeviceSource source, XmlOptions options)
    {
        switch (source)
        {
            case HostDeviceSource.Pci pci:
                PciSourceXml.Write(xml, pci);
                break;
            case HostDeviceSource.Usb usb:
                UsbSourceXml.Write(xml, usb, options);
                break;
            case HostDeviceSource.Mediated mediated:
                MediatedSourceXml.Write(xml, mediated);
                break;
            default:
                ScsiSourceXml.Write(xml, source);
                break;
        }
    }

    /// <summary>The source inside an <c>interface</c>, where the address says its type.</summary>
    public static void WriteOfInterface(MarkupWriter xml, HostDeviceSource source)
    {
        if (source is not HostDeviceSource.Pci pci)
        {
            Write(xml, source, XmlOptions.Default);
            return;
        }

        xml.Open("source").YesNo("writeFiltering", pci.WriteFiltering);
        PciSourceXml.WriteAddress(xml, pci.Address, withType: true);
        xml.Close();
    }
}
