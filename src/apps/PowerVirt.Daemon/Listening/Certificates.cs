using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PowerVirt.Daemon.Settings;
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

    private const string Remedy =
        "Clients over TLS need an authority's certificate, a certificate of it for this host, and that one's key; " +
        "powervirtd(8) says how they are made.";

    /// <param name="settings">Where they are, and whom they let in.</param>
    /// <param name="folder">Where they lie unless the settings say something else.</param>
    /// <param name="now">Whether they are valid by then.</param>
    /// <exception cref="VmException">They are missing, unreadable, expired, or do not belong together.</exception>
    public static TlsHandshake Read(DaemonSettings settings, string folder, DateTimeOffset now)
    {
        var authorityPath = settings.TlsAuthority ?? Path.Combine(folder, "CA/cacert.pem");
        var certificatePath = settings.TlsCertificate ?? Path.Combine(folder, "libvirt/servercert.pem");
        var keyPath = settings.TlsKey ?? Path.Combine(folder, "libvirt/private/serverkey.pem");
        var authorities = Import(authorityPath);
        var chain = Import(certificatePath);
        foreach (var authority in authorities) CheckTime(authority, authorityPath, now);
        CheckTime(chain[0], certificatePath, now);
        using var certificate = WithKey(certificatePath, keyPath);
        CheckVouched(certificate, chain, authorities, certificatePath, authorityPath, now);
        // The key of a PEM file is lost to SslStream on some platforms; a round trip through PKCS #12 keeps it.
        var whole = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
        chain.RemoveAt(0);
        return new TlsHandshake(whole, chain, authorities)
        {
            Allowed = [.. settings.TlsAllowed.Select(name => new SubjectPattern(name))],
        };
    }

    private static X509Certificate2Collection Import(string path)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPem(Text(path));
        }
        catch (CryptographicException error)
        {
            throw new VmException(
                ErrorCode.ConfigUnsupported, $"{path} has a certificate that cannot be read: {error.Message}", Remedy,
                error);
        }

        return found.Count > 0 ? found
            : throw new VmException(
                ErrorCode.ConfigUnsupported, $"{path} has no certificate in it (PEM is expected).", Remedy);
    }

    private static X509Certificate2 WithKey(string certificate, string key)
    {
        try
        {
            return X509Certificate2.CreateFromPem(Text(certificate), Text(key));
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            throw new VmException(ErrorCode.ConfigUnsupported,
                $"{key} is not the key of the certificate in {certificate}: {error.Message}", Remedy, error);
        }
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VmException(ErrorCode.ConfigUnsupported, $"{path}, which TLS needs, is missing.", Remedy, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VmException(
                ErrorCode.ConfigUnsupported, $"{path}, which TLS needs, cannot be read: {error.Message}", Remedy,
                error);
        }
    }

    private static void CheckTime(X509Certificate2 certificate, string path, DateTimeOffset now)
    {
        if (now > certificate.NotAfter)
            throw new VmException(ErrorCode.ConfigUnsupported,
                $"The certificate '{certificate.Subject}' in {path} expired on {certificate.NotAfter:yyyy-MM-dd}.",
                Remedy);
        if (now < certificate.NotBefore)
            throw new VmException(ErrorCode.ConfigUnsupported,
                $"The certificate '{certificate.Subject}' in {path} is not valid before "
                    + $"{certificate.NotBefore:yyyy-MM-dd}.",
                "Wait, or set this host's clock.");
    }

    private static void CheckVouched(
        X509Certificate2 certificate, X509Certificate2Collection chain, X509Certificate2Collection authorities,
        string path, string authorityPath, DateTimeOffset now)
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
            $"The certificate '{certificate.Subject}' in {path} is not one for servers of the authority in "
                + $"{authorityPath}: {why}",
            Remedy);
    }
}
