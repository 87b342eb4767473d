using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PowerVirt.Rpc.Server;

namespace PowerVirt.Rpc.Tests.Server;

/// <summary>Lists that openssl or certtool would write with an authority's RSA key; those of other keys are the daemon's tests.</summary>
public sealed class RevocationListTests : IDisposable
{
    private static readonly byte[] Small = [0x01], Large = [0x00, 0xff, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08];

    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _authority;

    public RevocationListTests()
    {
        var request = new CertificateRequest("CN=authority", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    public void Dispose()
    {
        _authority.Dispose();
        _key.Dispose();
    }

    [Fact]
    public void A_serial_is_found_whatever_its_size()
    {
        var list = Assert.Single(RevocationList.Read(List(Small, Large), [_authority]));
        Assert.True(list.Has(Certified(Small)));
        Assert.True(list.Has(Certified(Large)));
        Assert.False(list.Has(Certified([0x02])));
        Assert.True(list.Next > DateTimeOffset.UtcNow);
    }

    [Fact]
    public void Every_list_of_a_file_counts()
    {
        var lists = RevocationList.Read($"{List(Small)}\n{_authority.ExportCertificatePem()}\n{List(Large)}\n", [_authority]);
        Assert.Equal([true, false], lists.Select(list => list.Has(Certified(Small))));
        Assert.Equal([false, true], lists.Select(list => list.Has(Certified(Large))));
    }

    [Fact]
    public void A_list_that_was_changed_is_refused()
    {
        var der = Convert.FromBase64String(string.Concat(List(Small).Split('\n')[1..^1]));
        for (var i = 0; i < der.Length; i++)
        {
            der[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() =>
                RevocationList.Read(PemEncoding.WriteString("X509 CRL", der), [_authority]));
            der[i] ^= 1;
        }
    }

    private X509Certificate2 Certified(byte[] serial)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .Create(_authority, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddHours(1), serial);
    }

    private string List(params byte[][] serials)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var serial in serials) list.AddEntry(serial);
        return PemEncoding.WriteString("X509 CRL",
            list.Build(_authority, 1, DateTimeOffset.UtcNow.AddDays(1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
