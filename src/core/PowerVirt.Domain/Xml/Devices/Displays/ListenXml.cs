using System.Collections.Immutable;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary><c>listen</c> elements of a screen and the attributes that stand for the first of them.</summary>
internal static class ListenXml
{
    public static ImmutableArray<GraphicsListen> Read(Cursor xml, XmlOptions options)
    {
        var attribute = xml.Attribute("listen");
        var socket = xml.Attribute("socket");
        var listens = xml.Each("listen", listen => ReadOne(listen, options));
        if (socket is { Length: > 0 })
        {
            if (listens.Length > 0 && listens[0] is not GraphicsListen.UnixSocket)
            {
                xml.Refuse(
                    ErrorCode.ConfigUnsupported,
                    $"graphics 'socket' attribute '{socket}' must match 'socket' attribute of first listen element "
                        + $"(found '{(listens[0] as GraphicsListen.UnixSocket)?.Path ?? "none"}')",
                    "socket");
            }

            var first = new GraphicsListen.UnixSocket(socket);
            return listens.IsEmpty ? [first] : listens.SetItem(0, first);
        }

        if (attribute is not { Length: > 0 }) return listens;
        if (listens.IsEmpty) return [new GraphicsListen.Address(attribute)];
        if (listens[0] is not GraphicsListen.Address named) return listens;
        if (named.Value is null) return listens.SetItem(0, new GraphicsListen.Address(attribute));
        if (named.Value != attribute)
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported,
                $"graphics 'listen' attribute '{attribute}' must match 'address' attribute of first listen element "
                    + $"(found '{named.Value}')",
                "listen");
        }

        return listens;
    }

    public static void Write(MarkupWriter xml, ImmutableArray<GraphicsListen> listens, XmlOptions options)
    {
        foreach (var listen in listens)
        {
            switch (listen)
            {
                case GraphicsListen.Address address:
                    xml.Open("listen").Attribute("type", "address").Attribute("address", address.Value).Close();
                    break;
                case GraphicsListen.Network network:
                    xml.Open("listen").Attribute("type", "network")
                        .Attribute("address", options.Inactive ? null : network.Value)
                        .Attribute("network", network.Name).Close();
                    break;
                case GraphicsListen.UnixSocket socket:
                    xml.Open("listen").Attribute("type", "socket").Attribute("socket", socket.Path).Close();
                    break;
                default:
                    xml.Open("listen").Attribute("type", "none").Close();
                    break;
            }
        }
    }

    private static GraphicsListen ReadOne(Cursor listen, XmlOptions options)
    {
        var type = listen.Required("type");
        var address = listen.Attribute("address") is { Length: > 0 } text ? text : null;
        var network = listen.Attribute("network");
        var socket = listen.Attribute("socket");
        if (network is not null && type != "network")
        {
            listen.Refuse(
                ErrorCode.XmlError, $"'network' attribute is not allowed for listen type '{type}'", "network");
        }

        if (socket is not null && type != "socket")
            listen.Refuse(ErrorCode.XmlError, $"'socket' attribute is not allowed for listen type '{type}'", "socket");
        switch (type)
        {
            case "address" or "": return new GraphicsListen.Address(address);
            case "network":
                if (network is null)
                    listen.Refuse(ErrorCode.XmlError, "'network' attribute is required for listen type 'network'");
                return new GraphicsListen.Network(network ?? "", options.Inactive ? null : address);
            case "socket": return new GraphicsListen.UnixSocket(socket);
            case "none": return new GraphicsListen.Nowhere();
            default:
                listen.Refuse(
                    ErrorCode.XmlError, $"Invalid value for attribute 'type' in element 'listen': '{type}'.",
                    "type", "Possible: address, network, socket, none.");
                return new GraphicsListen.Address(null);
        }
    }
}
