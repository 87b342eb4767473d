using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using PowerVirt.Rpc.Transports;

namespace PowerVirt.Rpc.Server;

/// <summary>TLS as libvirt's clients expect it: both sides show a certificate of the same authority.</summary>
/// <remarks>After the handshake the server sends one byte, 1, to say that it accepts the client (virnettlscontext.c).</remarks>
public sealed class TlsHandshake(X509Certificate2 certificate, X509Certificate2Collection authorities)
{
    private static readonly byte[] Accepted = [1];

    /// <summary>Client certificates' subjects that may connect; empty means every client of the authority.</summary>
    public IReadOnlyCollection<string> AllowedSubjects { get; init; } = [];

    internal async Task<(ITransport Transport, CallerIdentity Caller)> AcceptAsync(Socket client, TimeSpan deadline)
    {
        client.NoDelay = true;
        var stream = new SslStream(new NetworkStream(client, ownsSocket: true));
        using var expiry = new CancellationTokenSource(deadline);
        await stream.AuthenticateAsServerAsync(Options(), expiry.Token);
        var subject = stream.RemoteCertificate?.Subject;
        if (subject is null || (AllowedSubjects.Count > 0 && !AllowedSubjects.Contains(subject)))
            throw new IOException($"The client's certificate '{subject}' is not allowed.");
        await stream.WriteAsync(Accepted, expiry.Token);
        return (new StreamTransport(stream), new CallerIdentity(null, null, [], null, subject));
    }

    private SslServerAuthenticationOptions Options()
    {
        var trust = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        trust.CustomTrustStore.AddRange(authorities);
        return new() { ServerCertificate = certificate, ClientCertificateRequired = true, CertificateChainPolicy = trust };
    }
}
