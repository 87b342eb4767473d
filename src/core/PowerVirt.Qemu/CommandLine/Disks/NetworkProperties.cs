using System.Globalization;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>The node that opens a storage on the network, for each protocol.</summary>
internal static class NetworkProperties
{
    /// <summary>How much Gluster's client writes into QEMU's log; libvirt's choice.</summary>
    private const int GlusterDebug = 4;

    public static IEnumerable<(string Key, QemuValue? Value)> Of(BlockLayer layer)
    {
        var storage = layer.Network!;
        return storage.Protocol switch
        {
            NetworkProtocol.Nbd => Nbd(layer, storage),
            NetworkProtocol.Rbd => Rbd(layer, storage),
            NetworkProtocol.Gluster => Gluster(storage),
            NetworkProtocol.Iscsi => Iscsi(layer, storage),
            NetworkProtocol.Ssh => Ssh(layer, storage),
            NetworkProtocol.Sheepdog => [("driver", "sheepdog"), ("server", Server(storage)), ("vdi", storage.Name)],
            NetworkProtocol.Vxhs =>
                [("driver", "vxhs"), ("tls-creds", Credentials(layer)), ("vdisk-id", storage.Name),
                    ("server", Inet(storage.Hosts[0]))],
            NetworkProtocol.Nfs => Nfs(storage),
            _ => Url(layer, storage),
        };
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Nbd(BlockLayer layer, NetworkStorage storage) =>
    [
        ("driver", "nbd"),
        ("server", Server(storage)),
        ("export", storage.Name),
        ("tls-creds", Credentials(layer)),
        ("tls-hostname", storage.TlsHostname),
        ("reconnect-delay", storage.ReconnectDelay),
    ];

    private static IEnumerable<(string Key, QemuValue? Value)> Rbd(BlockLayer layer, NetworkStorage storage)
    {
        var (pool, image) = Split(storage.Name);
        var authentication = layer.Source.Authentication;
        return
        [
            ("driver", "rbd"),
            ("pool", pool),
            ("image", image),
            ("snapshot", storage.Snapshot),
            ("conf", storage.ConfigFile),
            ("server", storage.Hosts.IsEmpty ? null : QemuValue.Of(
                [.. storage.Hosts.Select(host => (QemuValue)Inet(host)!)])),
            ("encrypt", RbdEncryption(layer)),
            ("user", authentication?.UserName),
            ("auth-client-required", authentication is null ? null : QemuValue.Of(
                ((QemuValue?)"cephx")!, ((QemuValue?)"none")!)),
            ("key-secret", authentication is null ? null : layer.AuthenticationSecret),
        ];
    }

    // The passphrase of the uppermost image comes first, those of its parents lie inside it.
    private static QemuProperties? RbdEncryption(BlockLayer layer)
    {
        if (layer.Source.Encryption is not { Engine: EncryptionEngine.LibRbd } encryption) return null;
        var format = encryption.Format switch
        {
            EncryptionFormat.Luks2 => "luks2",
            EncryptionFormat.LuksAny => "luks-any",
            _ => "luks",
        };
        QemuProperties? inner = null;
        for (var i = encryption.Secrets.Length - 1; i >= 0; i--)
            inner = [("format", format), ("key-secret", layer.EncryptionSecret(i)), ("parent", inner)];
        return inner;
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Gluster(NetworkStorage storage)
    {
        var (volume, path) = Split(storage.Name);
        return
        [
            ("driver", "gluster"),
            ("volume", volume),
            ("path", path),
            ("server", QemuValue.Of([.. storage.Hosts.Select(host => (QemuValue)Address(host)!)])),
            ("debug", GlusterDebug),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Iscsi(BlockLayer layer, NetworkStorage storage)
    {
        var name = storage.Name ?? "";
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var host = storage.Hosts[0];
        return
        [
            ("driver", "iscsi"),
            ("portal", $"{NetworkUrl.Host(host)}:{Port(host)}"),
            ("target", slash < 0 ? name : name[..slash]),
            ("lun", uint.TryParse(slash < 0 ? "0" : name[(slash + 1)..], NumberStyles.None,
                CultureInfo.InvariantCulture, out var lun) ? lun : 0),
            ("transport", host.Transport == HostTransport.Rdma ? "iser" : "tcp"),
            ("user", layer.Source.Authentication?.UserName),
            ("password-secret", layer.Source.Authentication is null ? null : layer.AuthenticationSecret),
            ("initiator-name", storage.Initiator),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Ssh(BlockLayer layer, NetworkStorage storage) =>
    [
        ("driver", "ssh"),
        ("path", storage.Name),
        ("server", Inet(storage.Hosts[0])),
        ("user", layer.Source.Authentication?.UserName ?? storage.Identity?.UserName),
    ];

    private static IEnumerable<(string Key, QemuValue? Value)> Nfs(NetworkStorage storage)
    {
        QemuProperties server = [("type", "inet"), ("host", storage.Hosts[0].Name)];
        return
        [
            ("driver", "nfs"), ("server", server), ("path", storage.Name),
            ("user", Id(storage.Identity?.User)), ("group", Id(storage.Identity?.Group)),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Url(BlockLayer layer, NetworkStorage storage) =>
    [
        ("driver", NetworkUrl.Scheme(storage.Protocol)),
        ("url", NetworkUrl.Of(storage)),
        ("username", layer.Source.Authentication?.UserName),
        ("password-secret", layer.Source.Authentication is null ? null : layer.AuthenticationSecret),
        ("sslverify", storage.VerifiesCertificate),
        ("cookie-secret", storage.Cookies.IsEmpty ? null : layer.CookieSecret),
        ("timeout", QemuValue.Of(storage.Timeout)),
        ("readahead", QemuValue.Of(storage.ReadAhead)),
    ];

    private static string? Credentials(BlockLayer layer) =>
        layer.Network is { Tls: true } ? layer.TlsCredentials : null;

    private static QemuProperties Server(NetworkStorage storage) => Address(storage.Hosts[0]);

    private static QemuProperties Address(NetworkHost host) => host.Transport == HostTransport.Unix
        ? [("type", "unix"), ("path", host.Socket)]
        : [("type", "inet"), ("host", host.Name), ("port", Port(host))];

    private static QemuProperties Inet(NetworkHost host) => [("host", host.Name), ("port", Port(host))];

    private static string Port(NetworkHost host) => (host.Port ?? 0).ToString(CultureInfo.InvariantCulture);

    private static (string First, string Others) Split(string? name)
    {
        var slash = name?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash < 0 ? (name ?? "", "") : (name![..slash], name[(slash + 1)..]);
    }

    private static QemuValue? Id(string? number) =>
        uint.TryParse(number?.TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
