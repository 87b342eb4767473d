using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Disks;

/// <summary>An image that QEMU reaches over the network by itself.</summary>
public sealed record NetworkStorage : DiskStorage
{
    public required NetworkProtocol Protocol { get; init; }

    /// <summary>Export, image, target or path, as the protocol has it.</summary>
    public string? Name { get; init; }

    /// <summary>What follows the question mark of a URL.</summary>
    public string? Query { get; init; }

    public bool? Tls { get; init; }

    /// <summary>The name that the server's certificate must have, where it is not the host's.</summary>
    public string? TlsHostname { get; init; }

    public ImmutableArray<NetworkHost> Hosts { get; init; } = [];

    /// <summary>An internal snapshot of an RBD image.</summary>
    public string? Snapshot { get; init; }

    /// <summary>A configuration file of RBD.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>The name that an iSCSI target knows this side by.</summary>
    public string? Initiator { get; init; }

    public bool? VerifiesCertificate { get; init; }

    /// <summary>HTTP cookies, which may be secrets.</summary>
    public ImmutableArray<Cookie> Cookies { get; init; } = [];

    /// <summary>Bytes read ahead of what is asked for.</summary>
    public ulong? ReadAhead { get; init; }

    /// <summary>Seconds after which a request has failed.</summary>
    public ulong? Timeout { get; init; }

    /// <summary>Seconds after which an NBD client connects again.</summary>
    public uint? ReconnectDelay { get; init; }

    /// <summary>A file of SSH host keys.</summary>
    public string? KnownHosts { get; init; }

    /// <summary>Who this side says it is, over SSH and NFS.</summary>
    public NetworkIdentity? Identity { get; init; }

    public override DiskSourceType Type => DiskSourceType.Network;

    public override string? Path => Name;
}

/// <summary>Protocols of network storage.</summary>
public enum NetworkProtocol
{
    Nbd,
    Rbd,
    Sheepdog,
    Gluster,
    Iscsi,
    Http,
    Https,
    Ftp,
    Ftps,
    Tftp,
    Ssh,
    Vxhs,
    Nfs,
}

/// <summary>A server.</summary>
/// <param name="Name">Its name or address; null over a UNIX socket.</param>
/// <param name="Port">Null until completion, which knows the protocol's own.</param>
/// <param name="Transport">Null means TCP.</param>
/// <param name="Socket">The path of a UNIX socket.</param>
public sealed record NetworkHost(string? Name, uint? Port, HostTransport? Transport, string? Socket);

/// <summary>How a server is reached.</summary>
public enum HostTransport
{
    Tcp,
    Unix,
    Rdma,
}

/// <summary>An HTTP cookie.</summary>
public sealed record Cookie(string Name, string Value)
{
    /// <summary>The value may be a secret and appears in no log.</summary>
    public override string ToString() => $"Cookie {Name}";
}

/// <summary>Who this side of a connection is.</summary>
/// <param name="User">NFS: a user's name or, with a plus sign, number.</param>
/// <param name="Group">NFS: a group's name or, with a plus sign, number.</param>
/// <param name="UserName">SSH: the user on the server.</param>
/// <param name="KeyFile">SSH: a private key.</param>
/// <param name="AgentSocket">SSH: the UNIX socket of an agent.</param>
public sealed record NetworkIdentity(
    string? User, string? Group, string? UserName, string? KeyFile, string? AgentSocket);
