using System.Collections.Immutable;
using System.Net;

namespace PowerVirt.Daemon.Settings;

/// <summary>What an administrator can choose, on the command line or in powervirtd.conf.</summary>
internal sealed record DaemonSettings
{
    /// <summary>Where clients come in over TLS; null for nowhere.</summary>
    public IPEndPoint? ListenTls { get; init; }

    /// <summary>The certificates of those who vouch for clients and for this daemon; null for libvirt's place.</summary>
    public string? TlsAuthority { get; init; }

    public string? TlsCertificate { get; init; }

    public string? TlsKey { get; init; }

    /// <summary>The certificates that the authorities have taken back; null for libvirt's place, where it may be missing.</summary>
    public string? TlsRevoked { get; init; }

    /// <summary>Distinguished names of clients that may come in; empty lets every client of the authority in.</summary>
    public ImmutableArray<string> TlsAllowed { get; init; } = [];

    /// <summary>Where Prometheus finds numbers; null for nowhere.</summary>
    public IPEndPoint? Metrics { get; init; }

    public PolkitUse Polkit { get; init; }

    /// <summary>Connections that may be open; null for the usual.</summary>
    public int? MaxClients { get; init; }

    /// <summary>Connections of one user or one certificate; null for the usual.</summary>
    public int? MaxClientsPerUser { get; init; }
}

/// <summary>Whether polkit is asked about those who are neither root nor in the group.</summary>
internal enum PolkitUse
{
    /// <summary>By the host's own daemon, where polkit runs.</summary>
    Auto,

    Yes,

    No,
}
