using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;

namespace PowerVirt.Daemon.Listening;

/// <summary>
/// Reads the certificates for TLS, and says at the start what clients would only see as a broken handshake.
/// </summary>
internal static class Certificates
{
    /// <summary>id-kp-serverAuth of RFC 5280.</summary>
    private const string ForServers = "1.3.6.1.5.5.7.3.1";

    /// <param name="files">What the files say.</param>
    /// <param name="allowed">The distinguished names that are let in; none for all.</param>
    /// <param name="now">Whether they are valid by then.</param>
    /// <exception cref="VmException">They are no certificates, expired, or do not belong together.</exception>
    public static TlsHandshake Read(CertificateFiles files, IEnumerable<string> allowed, DateTimeOffset now)
    {
        var authorities = Import(files.Authority);
        var chain = Import(files.Certificate);
        foreach (var authority in authorities) CheckTime(authority, files.Authority.Path, now);
        CheckTime(chain[0], files.Certificate.Path, now);
        using var certificate = WithKey(files.Certificate, files.Key);
        CheckVouched(certificate, chain, authorities, files, now);
        var revoked = files.Revoked is { } lists ? Revoked(lists, authorities, now) : [];
        // The key of a PEM file is lost to SslStream on some platforms; a round trip through PKCS #12 keeps it.
        var whole = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        chain.RemoveAt(0);
        return new TlsHandshake(whole, chain, authorities)
        {
            Allowed = [.. allowed.Select(name => new SubjectPattern(name))],
            Revoked = revoked,
        };
    }

    private static IReadOnlyList<RevocationList> Revoked(PemFile file, X509Certificate2Collection authorities, DateTimeOffset now)
    {
        const string renew = "Write a new one with the authority's key (openssl ca -gencrl), or remove the file.";
        try
        {
            var lists = RevocationList.Read(file.Text, authorities);
            return lists.FirstOrDefault(list => list.Next < now) is not { } old ? lists
                : throw new VmException(ErrorCode.ConfigUnsupported,
                    $"The list of revoked certificates in {file.Path} was to be replaced on {old.Next:yyyy-MM-dd}.", renew);
        }
        catch (CryptographicException error)
        {
            throw new VmException(ErrorCode.ConfigUnsupported,
                $"{file.Path} has no list of revoked certificates that can be used: {error.Message}", renew, error);
        }
    }

    private static X509Certificate2Collection Import(PemFile file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPem(file.Text);
        }
        catch (CryptographicException error)
        {
            throw new VmException(
                ErrorCode.ConfigUnsupported, $"{file.Path} has a certificate that cannot be read: {error.Message}", PemFile.Remedy,
                error);
        }

        return found.Count > 0 ? found
            : throw new VmException(
                ErrorCode.ConfigUnsupported, $"{file.Path} has no certificate in it (PEM is expected).", PemFile.Remedy);
    }

    private static X509Certificate2 WithKey(PemFile certificate, PemFile key)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificate.Text, key.Text);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw new VmException(ErrorCode.ConfigUnsupported,
                $"{key.Path} is not the key of the certificate in {certificate.Path}: {error.Message}", PemFile.Remedy, error);
        }
    }

    private static void CheckTime(X509Certificate2 certificate, string path, DateTimeOffset now)
    {
        if (now > certificate.NotAfter)
            throw new VmException(ErrorCode.ConfigUnsupported,
                $"The certificate '{certificate.Subject}' in {path} expired on {certificate.NotAfter:yyyy-MM-dd}.",
                PemFile.Remedy);
        if (now < certificate.NotBefore)
            throw new VmException(ErrorCode.ConfigUnsupported,
                $"The certificate '{certificate.Subject}' in {path} is not valid before "
                    + $"{certificate.NotBefore:yyyy-MM-dd}.",
                "Wait, or set this host's clock.");
    }

    private static void CheckVouched(
        X509Certificate2 certificate, X509Certificate2Collection chain, X509Certificate2Collection authorities,
        CertificateFiles files, DateTimeOffset now)
    {
        using var building = new X509Chain();
        building.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        building.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        building.ChainPolicy.VerificationTime = now.LocalDateTime;
        building.ChainPolicy.CustomTrustStore.AddRange(authorities);
        building.ChainPolicy.ExtraStore.AddRange(chain);
        building.ChainPolicy.ApplicationPolicy.Add(new Oid(ForServers));
        if (building.Build(certificate)) return;
        var why = string.Join(' ', building.ChainStatus.Select(status => status.StatusInformation.Trim()));
        throw new VmException(ErrorCode.ConfigUnsupported,
            $"The certificate '{certificate.Subject}' in {files.Certificate.Path} is not one for servers of the authority in "
                + $"{files.Authority.Path}: {why}",
            PemFile.Remedy);
    }
}
