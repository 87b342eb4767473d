using PowerVirt.Daemon.Listening;
using PowerVirt.Daemon.Settings;
using PowerVirt.Domain;
using PowerVirt.Testing;

namespace PowerVirt.Daemon.Tests.Listening;

public sealed class CertificatesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-certificates").FullName;
    private readonly TestCertificates _ours = new("ours");

    public CertificatesTests() => _ours.WriteForServer(_folder);

    private string CertificatePath => Path.Combine(_folder, "libvirt/servercert.pem");

    private string KeyPath => Path.Combine(_folder, "libvirt/private/serverkey.pem");

    public void Dispose()
    {
        _ours.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Certificates_that_belong_together_are_taken() =>
        Assert.NotNull(Certificates.Read(new DaemonSettings(), _folder, DateTimeOffset.UtcNow));

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
        Assert.NotNull(Certificates.Read(new DaemonSettings { TlsCertificate = elsewhere }, _folder, DateTimeOffset.UtcNow));
        Assert.Contains("/no/ca.pem", Refusal(settings: new DaemonSettings { TlsAuthority = "/no/ca.pem" }), StringComparison.Ordinal);
        Assert.Contains("/no/key.pem", Refusal(settings: new DaemonSettings { TlsCertificate = elsewhere, TlsKey = "/no/key.pem" }),
            StringComparison.Ordinal);
    }

    private void Write((string Certificate, string Key) files)
    {
        File.WriteAllText(CertificatePath, files.Certificate);
        File.WriteAllText(KeyPath, files.Key);
    }

    private string Refusal(DateTimeOffset? now = null, DaemonSettings? settings = null) => Assert.Throws<VmException>(
        () => Certificates.Read(settings ?? new DaemonSettings(), _folder, now ?? DateTimeOffset.UtcNow)).Message;
}
