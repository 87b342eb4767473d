using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary>What <c>source</c> says about storage on the network.</summary>
internal static class NetworkStorageXml
{
    internal static readonly Words<NetworkProtocol> Protocols = new(
        ("nbd", NetworkProtocol.Nbd), ("rbd", NetworkProtocol.Rbd), ("sheepdog", NetworkProtocol.Sheepdog),
        ("gluster", NetworkProtocol.Gluster), ("iscsi", NetworkProtocol.Iscsi), ("http", NetworkProtocol.Http),
        ("https", NetworkProtocol.Https), ("ftp", NetworkProtocol.Ftp), ("ftps", NetworkProtocol.Ftps),
        ("tftp", NetworkProtocol.Tftp),
        ("ssh", NetworkProtocol.Ssh), ("vxhs", NetworkProtocol.Vxhs), ("nfs", NetworkProtocol.Nfs));

    private static readonly Words<HostTransport> Transports = new(
        ("tcp", HostTransport.Tcp), ("unix", HostTransport.Unix), ("rdma", HostTransport.Rdma));

    public static NetworkStorage? Read(Cursor source)
    {
        if (source.Attribute("protocol") is null)
        {
            source.Refuse(ErrorCode.XmlError, "Missing required attribute 'protocol' in element 'source'");
            return null;
        }

        if (source.Word("protocol", Protocols) is not { } protocol) return null;
        var name = source.Attribute("name");
        if (string.IsNullOrEmpty(name) && protocol != NetworkProtocol.Nbd)
            source.Refuse(ErrorCode.XmlError, "missing name for disk source", "name");
        else if (protocol is NetworkProtocol.Rbd or NetworkProtocol.Gluster
            && !name!.Contains('/', StringComparison.Ordinal))
            source.Refuse(ErrorCode.XmlError, $"can't split path '{name}' into pool name and image name", "name");
        return new NetworkStorage
        {
            Protocol = protocol,
            Name = name,
            Query = source.Attribute("query"),
            Tls = source.YesNo("tls"),
            TlsHostname = source.Attribute("tlsHostname"),
            Hosts = ReadHosts(source),
            Snapshot = source.Child("snapshot")?.Attribute("name"),
            ConfigFile = source.Child("config")?.Attribute("file"),
            Initiator = source.Child("initiator")?.Child("iqn")?.Attribute("name"),
            VerifiesCertificate = source.YesNoOf("ssl", "verify"),
            Cookies = ReadCookies(source),
            ReadAhead = source.Child("readahead")?.ULong("size"),
            Timeout = source.Child("timeout")?.ULong("seconds"),
            ReconnectDelay = source.Child("reconnect")?.UInt("delay"),
            KnownHosts = source.Child("knownHosts")?.Attribute("path"),
            Identity = ReadIdentity(source),
        };
    }

    public static void WriteAttributes(MarkupWriter xml, NetworkStorage storage) =>
        xml.Attribute("protocol", Protocols[storage.Protocol]).Attribute("name", storage.Name)
            .Attribute("query", storage.Query)
            .YesNo("tls", storage.Tls).Attribute("tlsHostname", storage.TlsHostname);

    public static void WriteChildren(MarkupWriter xml, NetworkStorage storage)
    {
        foreach (var host in storage.Hosts)
        {
            xml.Open("host").Attribute("name", host.Name).Attribute("port", host.Port)
                .Attribute("transport", host.Transport == HostTransport.Tcp ? null : Transports[host.Transport])
                .Attribute("socket", host.Socket).Close();
        }

        Single("snapshot", "name", storage.Snapshot);
        Single("config", "file", storage.ConfigFile);
        if (storage.Initiator is { } initiator)
            xml.Open("initiator").Open("iqn").Attribute("name", initiator).Close().Close();
        if (storage.VerifiesCertificate is not null)
            xml.Open("ssl").YesNo("verify", storage.VerifiesCertificate).Close();
        WriteCookies(xml, storage.Cookies);
        Single("readahead", "size", storage.ReadAhead?.ToString(CultureInfo.InvariantCulture));
        Single("timeout", "seconds", storage.Timeout?.ToString(CultureInfo.InvariantCulture));
        Single("reconnect", "delay", storage.ReconnectDelay?.ToString(CultureInfo.InvariantCulture));
        Single("knownHosts", "path", storage.KnownHosts);
        if (storage.Identity is { } identity)
        {
            xml.Open("identity").Attribute("user", identity.User).Attribute("group", identity.Group)
                .Attribute("username", identity.UserName).Attribute("keyfile", identity.KeyFile)
                .Attribute("agentsock", identity.AgentSocket).Close();
        }

        void Single(string element, string attribute, string? value)
        {
            if (value is not null) xml.Open(element).Attribute(attribute, value).Close();
        }
    }

    private static ImmutableArray<NetworkHost> ReadHosts(Cursor source) =>
        source.Each("host", ReadHost);

    private static NetworkHost ReadHost(Cursor xml)
    {
        var transport = xml.Word("transport", Transports);
        var host = new NetworkHost(xml.Attribute("name"), xml.UInt("port"), transport, xml.Attribute("socket"));
        if (transport == HostTransport.Unix)
        {
            if (host.Socket is null) xml.Refuse(ErrorCode.XmlError, "missing socket for unix transport");
        }
        else
        {
            if (host.Socket is not null)
                xml.Refuse(
                    ErrorCode.XmlError,
                    $"transport '{Transports[transport ?? HostTransport.Tcp]}' does not support socket attribute",
                    "socket");
            if (host.Name is null) xml.Refuse(ErrorCode.XmlError, "missing name for host");
        }

        if (host.Port > ushort.MaxValue)
            xml.Refuse(ErrorCode.XmlError, $"failed to parse port number '{host.Port}': 65535 is the highest", "port");
        return host;
    }

    /// <summary>What separates cookies, and within one (RFC 6265, section 4.1.1).</summary>
    private static readonly SearchValues<char> NotInCookieNames = SearchValues.Create(" \t\r\n()<>@,;:\\\"/[]?={}"),
        NotInCookieValues = SearchValues.Create(" \t\r\n,;\\\"");

    private static ImmutableArray<Cookie> ReadCookies(Cursor source)
    {
        if (source.Child("cookies") is not { } cookies) return [];
        var names = new HashSet<string>();
        return cookies.Each("cookie", cookie =>
        {
            if (cookie.Text is null) cookie.Refuse(ErrorCode.XmlError, "missing value for cookie");
            var read = new Cookie(cookie.Required("name"), cookie.Text ?? "");
            if (!names.Add(read.Name)) cookie.Refuse(ErrorCode.XmlError, $"duplicate cookie '{read.Name}'", "name");
            if (read.Name.AsSpan().ContainsAny(NotInCookieNames))
                cookie.Refuse(ErrorCode.XmlError, $"cookie name '{read.Name}' contains invalid characters", "name");
            if (Unquoted(read.Value).ContainsAny(NotInCookieValues))
                cookie.Refuse(ErrorCode.XmlError, $"value of cookie '{read.Name}' contains invalid characters");
            return read;
        });
    }

    private static ReadOnlySpan<char> Unquoted(string value) =>
        value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value.AsSpan(1, value.Length - 2) : value;

    private static void WriteCookies(MarkupWriter xml, ImmutableArray<Cookie> cookies)
    {
        if (cookies.IsEmpty || !xml.MaySaySecret()) return;
        xml.Open("cookies");
        foreach (var cookie in cookies) xml.Open("cookie").Attribute("name", cookie.Name).Text(cookie.Value).Close();
        xml.Close();
    }

    private static NetworkIdentity? ReadIdentity(Cursor source) =>
        source.Child("identity") is not { } xml ? null : new NetworkIdentity(
            xml.Attribute("user"), xml.Attribute("group"), xml.Attribute("username"), xml.Attribute("keyfile"),
            xml.Attribute("agentsock"));
}
