using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PowerVirt.Testing;

/// <summary>An authority for TLS and what it certifies, as files of a folder under the names that libvirt gives them.</summary>
public sealed class TestCertificates : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1", ForClients = "1.3.6.1.5.5.7.3.2";

    private readonly X509Certificate2 _authority;

    public TestCertificates(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(1));
    }

    /// <summary>The authority's certificate, in PEM.</summary>
    public string Authority => _authority.ExportCertificatePem();

    /// <summary>What a server shows that is asked for as localhost.</summary>
    /// <param name="days">How long it is valid from now on; less than none for one that has expired.</param>
    public (string Certificate, string Key) ForServer(int days = 30) => Make("CN=localhost", ForServers, days);

    public (string Certificate, string Key) ForClient(string subject, int days = 30) => Make(subject, ForClients, days);

    /// <summary>The list of certificates that the authority has taken back, in PEM.</summary>
    /// <param name="certificates">Which, in PEM.</param>
    /// <param name="days">When it is to be replaced; less than none where that is over.</param>
    public string Revoking(IEnumerable<string> certificates, int days = 30)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var text in certificates)
        {
            using var certificate = X509Certificate2.CreateFromPem(text);
            list.AddEntry(certificate);
        }

        return PemEncoding.WriteString("X509 CRL", list.Build(_authority, 1, DateTimeOffset.UtcNow.AddDays(days),
            HashAlgorithmName.SHA256, thisUpdate: DateTimeOffset.UtcNow.AddDays(-60)));
    }

    /// <summary>Writes what a daemon needs into a folder, as it lies in /etc/pki.</summary>
    public void WriteForServer(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "CA"));
        Directory.CreateDirectory(Path.Combine(folder, "libvirt/private"));
        var (certificate, key) = ForServer();
        File.WriteAllText(Path.Combine(folder, "CA/cacert.pem"), Authority);
        File.WriteAllText(Path.Combine(folder, "libvirt/servercert.pem"), certificate);
        File.WriteAllText(Path.Combine(folder, "libvirt/private/serverkey.pem"), key);
    }

    /// <summary>Writes what libvirt's clients look for in a folder that their <c>pkipath</c> names.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="trusted">Who vouches for the server.</param>
    /// <param name="client">What the client shows.</param>
    public static void WriteForClient(string folder, string trusted, (string Certificate, string Key) client)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "cacert.pem"), trusted);
        File.WriteAllText(Path.Combine(folder, "clientcert.pem"), client.Certificate);
        File.WriteAllText(Path.Combine(folder, "clientkey.pem"), client.Key);
    }

    public void Dispose() => _authority.Dispose();

    private (string Certificate, string Key) Make(string subject, string use, int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        // libvirt 9 wants encipherment of keys of every certificate, also of those whose keys cannot.
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(
            _authority, DateTimeOffset.UtcNow.AddDays(-60), DateTimeOffset.UtcNow.AddDays(days), RandomNumberGenerator.GetBytes(8));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
