using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Xml.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>Which options the protocols of network storage have.</summary>
internal static class NetworkRules
{
    /// <summary>What a secret can be for, as libvirt names it.</summary>
    private static readonly string[] SecretTypes = ["none", "volume", "ceph", "iscsi", "tls", "vtpm"];

    public static IEnumerable<Problem> Check(Disk disk, DiskSource source)
    {
        if (source.Storage is not NetworkStorage network) return [];
        return Messages(network).Concat(Authentication(network, source.Authentication)).Concat(Hosts(network))
            .Select(message => DiskProblem.Unsupported(disk, message));
    }

    private static IEnumerable<string> Messages(NetworkStorage network)
    {
        var protocol = network.Protocol;
        var isHttp = protocol is NetworkProtocol.Http or NetworkProtocol.Https;
        var isCurl = isHttp || protocol is NetworkProtocol.Ftp or NetworkProtocol.Ftps;
        if (network.Query is not null && !isHttp) yield return "query is supported only with HTTP(S) protocols";
        if (!network.Cookies.IsEmpty && !isHttp) yield return "http cookies are supported only with HTTP(S) protocol";
        if (network.VerifiesCertificate is not null && protocol is not (NetworkProtocol.Https or NetworkProtocol.Ftps))
            yield return "ssl verification is supported only with HTTPS/FTPS protocol";
        if (network.ReadAhead is not null && !isCurl)
            yield return "readahead is supported only with HTTP(S)/FTP(s) protocols";
        if (network.Timeout is not null && !isCurl)
            yield return "timeout is supported only with HTTP(S)/FTP(s) protocols";
        if (network.Tls == true && protocol is not (NetworkProtocol.Nbd or NetworkProtocol.Vxhs))
            yield return $"TLS transport is not supported for disk protocol '{Name(protocol)}'";
        if (network.ReconnectDelay is not null && protocol != NetworkProtocol.Nbd)
            yield return "reconnect delay is supported only with NBD protocol";
        if (network.ConfigFile is not null && protocol != NetworkProtocol.Rbd)
            yield return "<config> element is currently supported only with 'rbd' disks";
    }

    private static IEnumerable<string> Authentication(NetworkStorage network, Authentication? authentication)
    {
        if (authentication is null) yield break;
        if (network.Protocol is NetworkProtocol.Nbd or NetworkProtocol.Sheepdog or NetworkProtocol.Gluster
            or NetworkProtocol.Tftp or NetworkProtocol.Vxhs or NetworkProtocol.Nfs)
        {
            yield return $"authentication is not supported for protocol '{Name(network.Protocol)}'";
        }
        else if (!SecretTypes.Contains(authentication.Secret.Type))
        {
            yield return $"unknown secret type '{authentication.Secret.Type ?? "<null>"}'";
        }
        else if ((network.Protocol, authentication.Secret.Type) is (NetworkProtocol.Iscsi, not "iscsi")
            or (NetworkProtocol.Rbd, not "ceph"))
        {
            yield return $"invalid secret type '{authentication.Secret.Type}'";
        }
    }

    // Ceph finds its monitors by itself; of a Gluster volume any server will do.
    private static IEnumerable<string> Hosts(NetworkStorage network) => network switch
    {
        { Protocol: NetworkProtocol.Rbd } or { Hosts.Length: 1 } => [],
        { Protocol: NetworkProtocol.Gluster } => [],
        _ => [$"{Name(network.Protocol)} protocol accepts only one host"],
    };

    private static string Name(NetworkProtocol protocol) => NetworkStorageXml.Protocols[protocol];
}
