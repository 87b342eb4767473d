using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml.Devices.HostDevices;

namespace PowerVirt.Domain.Xml.Devices.Interfaces;

/// <summary>The <c>type</c> and <c>source</c> of an interface.</summary>
internal static class InterfaceSourceXml
{
    private const string Types =
        "user, ethernet, vhostuser, server, client, mcast, network, bridge, internal, direct, hostdev, udp, vdpa, null";

    internal static readonly Words<DirectMode> DirectModes = new(
        ("vepa", DirectMode.Vepa), ("bridge", DirectMode.Bridge), ("private", DirectMode.Private),
        ("passthrough", DirectMode.Passthrough));

    private static readonly Words<SocketRole> Roles = new(
        ("server", SocketRole.Server), ("client", SocketRole.Client), ("mcast", SocketRole.Multicast));

    private static readonly Words<SocketMode> VhostUserModes = new(
        ("server", SocketMode.Bind), ("client", SocketMode.Connect));

    public static InterfaceSource Read(Cursor xml, Cursor? target, XmlOptions options)
    {
        var source = xml.Child("source");
        switch (xml.Attribute("type") ?? "")
        {
            case "user" or "": return new InterfaceSource.User(source?.Attribute("dev"));
            case "bridge": return new InterfaceSource.Bridge(Wanted(xml, source, "bridge", "bridge"));
            case "network":
                return new InterfaceSource.Network(
                    Wanted(xml, source, "network", "network"), source?.Attribute("portgroup"),
                    source?.Uuid(source?.Attribute("portid")));
            case "ethernet":
                return new InterfaceSource.Ethernet
                {
                    Managed = target?.YesNo("managed"),
                    Addresses = IpXml.ReadAddresses(source),
                    Routes = IpXml.ReadRoutes(source),
                };
            case "direct":
                return new InterfaceSource.Direct(
                    Wanted(xml, source, "dev", "direct"), source?.Word("mode", DirectModes) ?? DirectMode.Vepa);
            case "vhostuser": return ReadVhostUser(xml, source);
            case "server" or "client" or "mcast": return ReadSocket(xml, source);
            case "udp": return ReadUdp(xml, source);
            case "hostdev": return ReadHostDevice(xml, source, options);
            case "vdpa": return new InterfaceSource.Vdpa(Wanted(xml, source, "dev", "vdpa"));
            case "internal": return new InterfaceSource.Internal(source?.Attribute("name"));
            case "null": return new InterfaceSource.Nothing();
            case var other:
                xml.Refuse(
                    ErrorCode.XmlError, $"Invalid value for attribute 'type' in element 'interface': '{other}'.",
                    "type", $"Possible: {Types}.");
                return new InterfaceSource.User(null);
        }
    }

    public static void Write(MarkupWriter xml, InterfaceSource source, XmlOptions options)
    {
        switch (source)
        {
            case InterfaceSource.User { Device: { } device }:
                xml.Open("source").Attribute("dev", device).Close();
                break;
            case InterfaceSource.Bridge bridge:
                xml.Open("source").Attribute("bridge", bridge.Name).Close();
                break;
            case InterfaceSource.Network network:
                xml.Open("source").Attribute("network", network.Name).Attribute("portgroup", network.PortGroup);
                if (!options.Inactive) xml.Attribute("portid", network.PortId?.ToString());
                xml.Close();
                break;
            case InterfaceSource.Ethernet ethernet when !ethernet.Addresses.IsEmpty || !ethernet.Routes.IsEmpty:
                xml.Open("source");
                IpXml.Write(xml, ethernet.Addresses, ethernet.Routes);
                xml.Close();
                break;
            case InterfaceSource.Direct direct:
                xml.Open("source").Attribute("dev", direct.Device).Attribute("mode", DirectModes[direct.Mode]).Close();
                break;
            case InterfaceSource.VhostUser user:
                xml.Open("source").Attribute("type", "unix").Attribute("path", user.Path)
                    .Attribute("mode", VhostUserModes[user.Mode]);
                ReconnectXml.Write(xml, user.Reconnect);
                xml.Close();
                break;
            case InterfaceSource.Socket socket:
                xml.Open("source").Attribute("address", socket.Address).Attribute("port", socket.Port).Close();
                break;
            case InterfaceSource.Udp udp:
                xml.Open("source").Attribute("address", udp.Address).Attribute("port", udp.Port).Open("local")
                    .Attribute("address", udp.LocalAddress).Attribute("port", udp.LocalPort).Close().Close();
                break;
            case InterfaceSource.HostDevice device:
                HostDeviceSourceXml.WriteOfInterface(xml, device.Device);
                break;
            case InterfaceSource.Vdpa vdpa:
                xml.Open("source").Attribute("dev", vdpa.Device).Close();
                break;
            case InterfaceSource.Internal { Name: { } name }:
                xml.Open("source").Attribute("name", name).Close();
                break;
        }
    }

    public static string TypeOf(InterfaceSource source) => source switch
    {
        InterfaceSource.User => "user",
        InterfaceSource.Bridge => "bridge",
        InterfaceSource.Network => "network",
        InterfaceSource.Ethernet => "ethernet",
        InterfaceSource.Direct => "direct",
        InterfaceSource.VhostUser => "vhostuser",
        InterfaceSource.Socket socket => Roles[socket.Role],
        InterfaceSource.Udp => "udp",
        InterfaceSource.HostDevice => "hostdev",
        InterfaceSource.Vdpa => "vdpa",
        InterfaceSource.Internal => "internal",
        _ => "null",
    };

    private static string Wanted(Cursor xml, Cursor? source, string attribute, string type)
    {
        if (source?.Attribute(attribute) is { Length: > 0 } value) return value;
        xml.Refuse(
            ErrorCode.XmlError,
            source is null
                ? $"interface type='{type}' requires a 'source' element"
                : $"Missing required attribute '{attribute}' in element 'source'",
            remedy: $"Add <source {attribute}='…'/>.");
        return "";
    }

    private static InterfaceSource.VhostUser ReadVhostUser(Cursor xml, Cursor? source)
    {
        if (source?.Attribute("type") is { } type and not "unix")
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported, $"Type='{type}' unsupported for <interface type='vhostuser'>",
                remedy: "Possible: unix.");
        }

        var path = Wanted(xml, source, "path", "vhostuser");
        var mode = source?.Word("mode", VhostUserModes);
        if (source is { } said && said.Attribute("mode") is null)
        {
            xml.Refuse(
                ErrorCode.XmlError, "Missing required attribute 'mode' in element 'source'",
                remedy: "Add mode='client' or mode='server'.");
        }

        if (mode == SocketMode.Bind && source?.Child("reconnect") is not null)
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported,
                "'reconnect' attribute unsupported 'server' mode for <interface type='vhostuser'>");
        }

        return new InterfaceSource.VhostUser(
            path, mode ?? SocketMode.Connect,
            mode == SocketMode.Bind ? null : ReconnectXml.Read(source, SocketMode.Connect));
    }

    private static InterfaceSource.Socket ReadSocket(Cursor xml, Cursor? source)
    {
        var role = xml.Word("type", Roles) ?? default;
        var address = source?.Attribute("address");
        if (address is null && role != SocketRole.Server) Wanted(xml, source, "address", Roles[role]);
        return new InterfaceSource.Socket(role, address, ReadPort(xml, source));
    }

    private static InterfaceSource.Udp ReadUdp(Cursor xml, Cursor? source)
    {
        var local = source?.Child("local");
        if (source is not null && local is null)
            xml.Refuse(ErrorCode.InternalError, "No <local> element specified with socket interface");
        return new InterfaceSource.Udp(
            Wanted(xml, source, "address", "udp"), ReadPort(xml, source), local?.Attribute("address"),
            local is null ? 0 : ReadPort(xml, local));
    }

    private static uint ReadPort(Cursor xml, Cursor? source)
    {
        var port = source?.UInt("port");
        if (source is not null && source.Value.Attribute("port") is null)
            xml.Refuse(ErrorCode.InternalError, "No <port> attribute specified with socket interface");
        if (port > ushort.MaxValue)
        {
            xml.Refuse(
                ErrorCode.InternalError,
                $"Cannot parse <port> '{port}' attribute with socket interface: at most 65535.");
        }

        return port ?? 0;
    }

    private static InterfaceSource.HostDevice ReadHostDevice(Cursor xml, Cursor? source, XmlOptions options)
    {
        var type = source?.Child("address")?.Attribute("type");
        var device = HostDeviceSourceXml.Read(xml, source, type ?? "pci", options);
        if (device is not (HostDeviceSource.Pci or HostDeviceSource.Usb))
            xml.Refuse(ErrorCode.XmlError, $"Host devices of type '{type}' are no interfaces. Possible: pci, usb.");
        return new InterfaceSource.HostDevice(device, xml.YesNo("managed") ?? false);
    }
}
