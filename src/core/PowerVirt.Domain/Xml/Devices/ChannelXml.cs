using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>channel</c>: over virtio-serial, or an address of the guest's user network.</summary>
internal static class ChannelXml
{
    public static Channel Read(Cursor xml, XmlOptions options)
    {
        var channel = new Channel { Source = CharacterSourceReader.Read(xml, options) };
        if (xml.Child("target") is not { } target)
        {
            xml.Refuse(
                ErrorCode.XmlError, "target type must be specified for channel device",
                remedy: "<target type='virtio' name='…'/> is expected.");
            return channel;
        }

        switch (target.Attribute("type"))
        {
            case "virtio":
                var state = target.Attribute("state");
                return channel with
                {
                    Name = target.Attribute("name"),
                    Connected = options.Inactive || state is null or "default" ? null : state == "connected",
                };
            case "guestfwd": return channel with { Forward = ReadForward(target) };
            case var type:
                target.Refuse(
                    ErrorCode.ConfigUnsupported,
                    $"unknown target type '{type ?? "(null)"}' specified for character device",
                    "type", "Possible: virtio, guestfwd.");
                return channel;
        }
    }

    public static void Write(MarkupWriter xml, Channel channel, XmlOptions options)
    {
        xml.Open("channel");
        CharacterSourceXml.Write(xml, channel.Source, options);
        if (channel.Forward is { } forward)
        {
            xml.Open("target").Attribute("type", "guestfwd").Attribute("address", forward.Address)
                .Attribute("port", forward.Port).Close();
        }
        else
        {
            xml.Open("target").Attribute("type", "virtio").Attribute("name", channel.Name);
            if (!options.Inactive && channel.Connected is { } connected)
                xml.Attribute("state", connected ? "connected" : "disconnected");
            xml.Close();
        }

        DevicePlaceXml.Write(xml, channel, options);
        xml.Close();
    }

    private static GuestForward ReadForward(Cursor target)
    {
        var address = target.Attribute("address");
        var port = target.UInt("port");
        if (address is null) target.Refuse(ErrorCode.XmlError, "guestfwd channel does not define a target address");
        else if (IpText.FamilyOf(address) != "ipv4")
            target.Refuse(ErrorCode.ConfigUnsupported, "guestfwd channel only supports IPv4 addresses", "address");
        if (port is null) target.Refuse(ErrorCode.XmlError, "guestfwd channel does not define a target port");
        return new GuestForward(address ?? "", port ?? 0);
    }
}
