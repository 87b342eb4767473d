using System.Security.Cryptography.X509Certificates;
using PowerVirt.Daemon.Listening;
using PowerVirt.Daemon.Settings;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Testing;

namespace PowerVirt.Daemon.Tests.Listening;

public sealed class CertificatesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-certificates").FullName;
    private readonly TestCertificates _ours = new("ours");

    public CertificatesTests() => _ours.WriteForServer(_folder);

    private string CertificatePath => Path.Combine(_folder, "libvirt/servercert.pem");

    private string KeyPath => Path.Combine(_folder, "libvirt/private/serverkey.pem");

    private string RevokedPath => Path.Combine(_folder, "CA/cacrl.pem");

    public void Dispose()
    {
        _ours.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Certificates_that_belong_together_are_taken() =>
        Assert.NotNull(Read(new DaemonSettings()));

    [Theory]
    [InlineData("CA/cacert.pem")]
    [InlineData("libvirt/servercert.pem")]
    [InlineData("libvirt/private/serverkey.pem")]
    public void A_file_that_is_missing_or_empty_is_named(string file)
    {
        var path = Path.Combine(_folder, file);
        File.WriteAllText(path, "");
        Assert.Contains(path, Refusal(), StringComparison.Ordinal);
        File.Delete(path);
        Assert.Equal($"{path}, which TLS needs, is missing.", Refusal());
    }

    [Fact]
    public void A_key_of_another_certificate_is_refused()
    {
        File.WriteAllText(KeyPath, _ours.ForServer().Key);
        Assert.StartsWith($"{KeyPath} is not the key of the certificate in {CertificatePath}: ", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_has_expired_or_is_of_the_future_is_refused()
    {
        Assert.Contains("expired on", Refusal(DateTimeOffset.UtcNow.AddDays(31)), StringComparison.Ordinal);
        Assert.Contains("is not valid before", Refusal(DateTimeOffset.UtcNow.AddDays(-61)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_of_another_authority_is_refused()
    {
        using var another = new TestCertificates("another");
        Write(another.ForServer());
        Assert.Contains("is not one for servers of the authority in", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_for_clients_is_none_for_servers()
    {
        Write(_ours.ForClient("CN=localhost"));
        Assert.Contains("is not one for servers of the authority in", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_say_where_the_files_are_otherwise()
    {
        var elsewhere = Path.Combine(_folder, "elsewhere.pem");
        File.Move(CertificatePath, elsewhere);
        Assert.NotNull(Read(new DaemonSettings { TlsCertificate = elsewhere }));
        Assert.Contains("/no/ca.pem", Refusal(settings: new DaemonSettings { TlsAuthority = "/no/ca.pem" }), StringComparison.Ordinal);
        Assert.Contains("/no/key.pem", Refusal(settings: new DaemonSettings { TlsCertificate = elsewhere, TlsKey = "/no/key.pem" }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_taken_back_is_on_the_list_and_nobody_else()
    {
        var (bad, good) = (_ours.ForClient("CN=bad").Certificate, _ours.ForClient("CN=good").Certificate);
        File.WriteAllText(RevokedPath, "# openssl writes words here\n" + _ours.Revoking([bad]));
        var list = Assert.Single(Read(new DaemonSettings()).Revoked);
        Assert.True(Has(list, bad));
        Assert.False(Has(list, good));
        using var another = new TestCertificates("another");
        Assert.False(Has(list, another.ForClient("CN=bad").Certificate));
    }

    [Fact]
    public void A_list_may_be_empty_or_missing()
    {
        Assert.Empty(Read(new DaemonSettings()).Revoked);
        File.WriteAllText(RevokedPath, _ours.Revoking([]));
        Assert.Single(Read(new DaemonSettings()).Revoked);
        Assert.Equal("/no/crl.pem, which TLS needs, is missing.", Refusal(settings: new DaemonSettings { TlsRevoked = "/no/crl.pem" }));
    }

    [Fact]
    public void A_list_that_is_out_of_date_or_broken_or_not_the_authoritys_is_refused()
    {
        File.WriteAllText(RevokedPath, _ours.Revoking([], days: -1));
        Assert.StartsWith($"The list of revoked certificates in {RevokedPath} was to be replaced on", Refusal(), StringComparison.Ordinal);
        using var another = new TestCertificates("another");
        File.WriteAllText(RevokedPath, another.Revoking([]));
        Assert.Contains("'CN=another', which it names, has not signed it", Refusal(), StringComparison.Ordinal);
        using var pretender = new TestCertificates("ours");
        File.WriteAllText(RevokedPath, pretender.Revoking([]));
        Assert.Contains("'CN=ours', which it names, has not signed it", Refusal(), StringComparison.Ordinal);
        File.WriteAllText(RevokedPath, "-----BEGIN X509 CRL-----\nMAMCAQE=\n-----END X509 CRL-----\n");
        Assert.Contains("It is broken", Refusal(), StringComparison.Ordinal);
        File.WriteAllText(RevokedPath, "nothing");
        Assert.Contains("There is no X509 CRL in it", Refusal(), StringComparison.Ordinal);
    }

    private static bool Has(RevocationList list, string certificate)
    {
        using var read = X509Certificate2.CreateFromPem(certificate);
        return list.Has(read);
    }

    private void Write((string Certificate, string Key) files)
    {
        File.WriteAllText(CertificatePath, files.Certificate);
        File.WriteAllText(KeyPath, files.Key);
    }

    private string Refusal(DateTimeOffset? now = null, DaemonSettings? settings = null) => Assert.Throws<VmException>(
        () => Read(settings ?? new DaemonSettings(), now)).Message;

    private TlsHandshake Read(DaemonSettings settings, DateTimeOffset? now = null) => Certificates.Read(
        CertificateFiles.Read(settings, _folder), settings.TlsAllowed, now ?? DateTimeOffset.UtcNow);
}
