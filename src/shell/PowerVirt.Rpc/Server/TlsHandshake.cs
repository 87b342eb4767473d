using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using PowerVirt.Rpc.Transports;

namespace PowerVirt.Rpc.Server;

/// <summary>TLS as libvirt's clients expect it: both sides show a certificate of the same authority.</summary>
/// <remarks>After the handshake the server sends one byte, 1, to say that it accepts the client (virnettlscontext.c).</remarks>
/// <param name="certificate">The server's, with its key.</param>
/// <param name="between">Those between it and the authority, which clients need not have.</param>
/// <param name="authorities">Who may vouch for clients.</param>
public sealed class TlsHandshake(
    X509Certificate2 certificate, X509Certificate2Collection between, X509Certificate2Collection authorities)
{
    private static readonly byte[] Accepted = [1];

    /// <summary>Made once: it would otherwise be made for every client.</summary>
    private readonly SslStreamCertificateContext _shown = SslStreamCertificateContext.Create(certificate, between, offline: true);

    /// <summary>Client certificates' subjects that may connect; empty means every client of the authority.</summary>
    public IReadOnlyCollection<SubjectPattern> Allowed { get; init; } = [];

    /// <summary>Certificates that are accepted no more.</summary>
    public IReadOnlyList<RevocationList> Revoked { get; init; } = [];

    internal async Task<(ITransport Transport, CallerIdentity Caller)> AcceptAsync(Socket client, TimeSpan deadline)
    {
        client.NoDelay = true;
        var stream = new SslStream(new NetworkStream(client, ownsSocket: true));
        string? refusal = null;
        try
        {
            using var expiry = new CancellationTokenSource(deadline);
            await stream.AuthenticateAsServerAsync(Options(why => refusal = why), expiry.Token);
            var subject = stream.RemoteCertificate?.Subject;
            if (subject is null || (Allowed.Count > 0 && !Allowed.Any(pattern => pattern.Matches(subject))))
                throw new IOException($"The client's certificate '{subject}' is not allowed.");
            await stream.WriteAsync(Accepted, expiry.Token);
            return (new StreamTransport(stream), new CallerIdentity(null, null, [], null, subject));
        }
        catch (AuthenticationException failed) when (refusal is not null)
        {
            await stream.DisposeAsync();
            throw new AuthenticationException(refusal, failed);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Why a client is not accepted, whatever its name; null where it is.</summary>
    private string? WhyNot(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) || chain is null) return "The client shows no certificate.";
        var subject = chain.ChainElements.FirstOrDefault()?.Certificate.Subject;
        if (errors != SslPolicyErrors.None)
        {
            return $"The client's certificate '{subject}' is none of our authority, or not valid: "
                + string.Join(' ', chain.ChainStatus.Select(status => status.StatusInformation.Trim()));
        }

        var now = DateTimeOffset.UtcNow;
        if (Revoked.FirstOrDefault(list => list.Next < now) is { } old)
            return $"The list of revoked certificates was to be replaced on {old.Next:yyyy-MM-dd}; nobody is accepted by it any more.";
        return chain.ChainElements.Any(element => Revoked.Any(list => list.Has(element.Certificate)))
            ? $"The client's certificate '{subject}', or one that vouches for it, is revoked." : null;
    }

    private SslServerAuthenticationOptions Options(Action<string> refused)
    {
        var trust = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        trust.CustomTrustStore.AddRange(authorities);
        return new()
        {
            ServerCertificateContext = _shown,
            ClientCertificateRequired = true,
            CertificateChainPolicy = trust,
            RemoteCertificateValidationCallback = (_, _, chain, errors) =>
            {
                if (WhyNot(chain, errors) is not { } why) return true;
                refused(why);
                return false;
            },
            // libvirt's clients take the first bytes after the handshake for the byte above (virnetclient.c); in TLS 1.3
            // OpenSSL sends tickets for a next session there, which SslStream cannot be kept from.
            EnabledSslProtocols = SslProtocols.Tls12,
            // A client whose certificate has expired since must not come back with an old session.
            AllowTlsResume = false,
        };
    }
}
