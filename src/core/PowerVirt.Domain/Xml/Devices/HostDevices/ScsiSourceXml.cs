using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices.Disks;

namespace PowerVirt.Domain.Xml.Devices.HostDevices;

/// <summary>SCSI devices as the source of a host device:
/// of an adapter, over iSCSI, or a target in the host's kernel.</summary>
internal static class ScsiSourceXml
{
    public static HostDeviceSource Read(Cursor xml, Cursor source) =>
        source.Attribute("protocol") switch
        {
            null or "adapter" => ReadAdapter(xml, source),
            "iscsi" => ReadIscsi(source),
            var other => Unknown(source, other, "adapter, iscsi"),
        };

    public static HostDeviceSource ReadHost(Cursor xml, Cursor source)
    {
        if (xml.Attribute("sgio") is not null)
            xml.Refuse(ErrorCode.XmlError, "sgio is only supported for scsi host device", "sgio");
        if (xml.Attribute("rawio") is not null)
            xml.Refuse(ErrorCode.XmlError, "rawio is only supported for scsi host device", "rawio");
        var model = xml.Attribute("model");
        if (model is not (null or "virtio" or "virtio-transitional" or "virtio-non-transitional"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'model' in element 'hostdev': '{model}'.",
                "model", "Possible: virtio, virtio-transitional, virtio-non-transitional.");
        }

        if (source.Attribute("protocol") is not "vhost" and var protocol)
        {
            if (protocol is null)
            {
                source.Refuse(
                    ErrorCode.XmlError,
                    "missing scsi_host subsystem protocol: <source protocol='vhost' wwpn='…'/> is expected");
            }
            else return Unknown(source, protocol, "vhost");
        }

        var wwpn = source.Attribute("wwpn") ?? "";
        if (!wwpn.StartsWith("naa.", StringComparison.Ordinal) || wwpn.Length != 20
            || !wwpn.AsSpan(4).ToString().All(char.IsAsciiHexDigit))
        {
            source.Refuse(
                ErrorCode.XmlError, "malformed 'wwpn' value", "wwpn", "naa. and 16 hexadecimal digits are expected.");
        }

        return new HostDeviceSource.ScsiHost(wwpn) { Model = model };
    }

    public static void Write(MarkupWriter xml, HostDeviceSource source)
    {
        switch (source)
        {
            case HostDeviceSource.Scsi scsi:
                xml.Open("source").Open("adapter").Attribute("name", scsi.Adapter).Close();
                xml.Open("address").Attribute("bus", scsi.Bus).Attribute("target", scsi.Target)
                    .Attribute("unit", scsi.Unit).Close().Close();
                break;
            case HostDeviceSource.Iscsi iscsi:
                xml.Open("source").Attribute("protocol", "iscsi").Attribute("name", iscsi.Name);
                xml.Open("host").Attribute("name", iscsi.Host).Attribute("port", iscsi.Port).Close();
                AuthenticationXml.Write(xml, iscsi.Login);
                if (iscsi.Initiator is { } initiator)
                    xml.Open("initiator").Open("iqn").Attribute("name", initiator).Close().Close();
                xml.Close();
                break;
            case HostDeviceSource.ScsiHost host:
                xml.Open("source").Attribute("protocol", "vhost").Attribute("wwpn", host.Wwpn).Close();
                break;
        }
    }

    private static HostDeviceSource.Scsi ReadAdapter(Cursor xml, Cursor source)
    {
        var adapter = source.Child("adapter");
        var address = source.Child("address");
        if (adapter is null || address is null)
            source.Refuse(ErrorCode.XmlError, "'adapter' and 'address' must be specified for scsi hostdev source");
        if (address is { } at
            && (at.Attribute("bus") is null || at.Attribute("target") is null || at.Attribute("unit") is null))
        {
            at.Refuse(
                ErrorCode.XmlError, "'bus', 'target', and 'unit' must be specified for scsi hostdev source address");
        }

        var sgio = xml.Attribute("sgio");
        if (sgio is not (null or "filtered" or "unfiltered"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'sgio' in element 'hostdev': '{sgio}'.",
                "sgio", "Possible: filtered, unfiltered.");
        }

        return new HostDeviceSource.Scsi(
            adapter?.Attribute("name") ?? "", address?.UInt("bus") ?? 0, address?.UInt("target") ?? 0,
            address?.ULong("unit") ?? 0)
        {
            Filtered = sgio is null ? null : sgio == "filtered",
            RawIo = xml.YesNo("rawio"),
        };
    }

    private static HostDeviceSource.Iscsi ReadIscsi(Cursor source)
    {
        var name = source.Attribute("name");
        if (name is null) source.Refuse(ErrorCode.XmlError, "missing iSCSI hostdev source path name");
        if (source.Child("host") is not { } host)
        {
            source.Refuse(ErrorCode.InternalError, "expected exactly 1 host for network disk source");
            return new HostDeviceSource.Iscsi(name ?? "", "", null);
        }

        return new HostDeviceSource.Iscsi(name ?? "", host.Required("name"), host.Attribute("port") ?? "3260")
        {
            Initiator = source.Child("initiator")?.Child("iqn")?.Attribute("name"),
            Login = ReadLogin(source),
        };
    }

    private static Authentication? ReadLogin(Cursor source)
    {
        if (AuthenticationXml.Read(source) is not { } login) return null;
        if (login.Secret.Type != "iscsi")
            source.Refuse(ErrorCode.InternalError, $"hostdev invalid secret type '{login.Secret.Type}'");
        return login;
    }

    private static HostDeviceSource.Scsi Unknown(Cursor source, string protocol, string choices)
    {
        source.Refuse(
            ErrorCode.XmlError, $"Invalid value for attribute 'protocol' in element 'source': '{protocol}'.",
            "protocol", $"Possible: {choices}.");
        return new HostDeviceSource.Scsi("", 0, 0, 0);
    }
}
