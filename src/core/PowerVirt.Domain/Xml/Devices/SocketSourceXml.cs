using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>Sockets as the host's side of a character device.</summary>
internal static class SocketSourceXml
{
    internal static readonly Words<SocketMode> Modes = new(("connect", SocketMode.Connect), ("bind", SocketMode.Bind));

    private static readonly Words<TcpProtocol> Protocols = new(
        ("raw", TcpProtocol.Raw), ("telnet", TcpProtocol.Telnet), ("telnets", TcpProtocol.Telnets),
        ("tls", TcpProtocol.Tls));

    public static CharacterSource Read(Cursor xml, string type) => type switch
    {
        "unix" => ReadUnix(xml),
        "tcp" => ReadTcp(xml),
        _ => ReadUdp(xml),
    };

    public static void Write(MarkupWriter xml, CharacterSource source, XmlOptions options)
    {
        switch (source)
        {
            case CharacterSource.Unix { Path: { } path } unix:
                xml.Open("source").Attribute("mode", Modes[unix.Mode]).Attribute("path", path);
                ReconnectXml.Write(xml, unix.Reconnect);
                DeviceSecurityLabelXml.Write(xml, source.Labels, options);
                xml.Close();
                break;
            case CharacterSource.Tcp tcp:
                xml.Open("source").Attribute("mode", Modes[tcp.Mode]).Attribute("host", tcp.Host)
                    .Attribute("service", tcp.Service).YesNo("tls", tcp.Tls);
                ReconnectXml.Write(xml, tcp.Reconnect);
                xml.Close();
                xml.Open("protocol").Attribute("type", Protocols[tcp.Protocol]).Close();
                break;
            case CharacterSource.Udp udp:
                if (udp.BindHost is not null || udp.BindService is not null)
                {
                    xml.Open("source").Attribute("mode", "bind").Attribute("host", udp.BindHost)
                        .Attribute("service", udp.BindService).Close();
                }

                xml.Open("source").Attribute("mode", "connect").Attribute("host", udp.Host)
                    .Attribute("service", udp.Service).Close();
                break;
        }
    }

    private static CharacterSource.Unix ReadUnix(Cursor xml)
    {
        if (xml.Child("source") is not { } source) return new CharacterSource.Unix(null, SocketMode.Bind);
        var mode = source.Word("mode", Modes);
        var path = source.Attribute("path") is { Length: > 0 } text ? text : null;
        return new CharacterSource.Unix(path, mode ?? SocketMode.Connect, ReconnectXml.Read(source, mode));
    }

    private static CharacterSource.Tcp ReadTcp(Cursor xml)
    {
        var source = xml.Child("source");
        var mode = source?.Word("mode", Modes) ?? SocketMode.Connect;
        var host = source?.Attribute("host");
        var service = source?.Attribute("service");
        if (host is null) xml.Refuse(ErrorCode.InternalError, "Missing source host attribute for char device");
        if (service is null) xml.Refuse(ErrorCode.InternalError, "Missing source service attribute for char device");
        return new CharacterSource.Tcp(
            host ?? "", service ?? "", mode, xml.Child("protocol")?.Word("type", Protocols) ?? TcpProtocol.Raw)
        {
            Tls = source?.YesNo("tls"),
            Reconnect = ReconnectXml.Read(source, mode),
        };
    }

    // One element says where datagrams go to, another one where they are taken from.
    private static CharacterSource.Udp ReadUdp(Cursor xml)
    {
        Cursor? to = null, from = null;
        foreach (var source in xml.Children("source"))
        {
            if (source.Word("mode", Modes) == SocketMode.Bind) from ??= source;
            else to ??= source;
        }

        var service = to?.Attribute("service");
        if (service is null) xml.Refuse(ErrorCode.InternalError, "Missing source service attribute for char device");
        return new CharacterSource.Udp(
            to?.Attribute("host"), service ?? "", from?.Attribute("host"), from?.Attribute("service"));
    }
}
