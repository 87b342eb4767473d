using System.Net;
using PowerVirt.Daemon.Settings;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Tests.Settings;

public class SettingsFileTests
{
    [Fact]
    public void A_file_sets_what_it_names()
    {
        var settings = SettingsFile.Parse("""
            # who may come in
            listen-tls = 192.0.2.1
              tls-ca=/certificates/ca.pem
            tls-cert = /certificates/host.pem
            tls-key = /certificates/host.key
            tls-crl = /certificates/gone.pem

            tls-allow = CN=a, O=b
            tls-allow = CN=c*
            metrics = [::1]:9000
            polkit = no
            max-clients = 20
            max-clients-per-user = 10
            """, "powervirtd.conf");
        Assert.Equal(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 16514), settings.ListenTls);
        Assert.Equal(("/certificates/ca.pem", "/certificates/host.pem", "/certificates/host.key", "/certificates/gone.pem"),
            (settings.TlsAuthority, settings.TlsCertificate, settings.TlsKey, settings.TlsRevoked));
        Assert.Equal(["CN=a, O=b", "CN=c*"], settings.TlsAllowed);
        Assert.Equal(new IPEndPoint(IPAddress.IPv6Loopback, 9000), settings.Metrics);
        Assert.Equal((PolkitUse.No, 20, 10), (settings.Polkit, settings.MaxClients, settings.MaxClientsPerUser));
    }

    [Theory]
    [InlineData("nonsense", "c:1: 'nonsense' is not 'name = value'.")]
    [InlineData("\n\nlisten-tcp = 0.0.0.0", "c:3: There is no setting 'listen-tcp'.")]
    [InlineData("polkit = maybe", "c:1: 'maybe' is no value for polkit.")]
    [InlineData("polkit = no\npolkit = no", "c:2: polkit is given a second time.")]
    [InlineData("max-clients = 0", "c:1: '0' is no value for max-clients.")]
    [InlineData("max-clients = -3", "c:1: '-3' is no value for max-clients.")]
    [InlineData("listen-tls = 16514", "c:1: '16514' is no value for listen-tls.")]
    [InlineData("listen-tls = example.org:1", "c:1: 'example.org:1' is no value for listen-tls.")]
    [InlineData("metrics = 127.0.0.1:70000", "c:1: '127.0.0.1:70000' is no value for metrics.")]
    [InlineData("tls-key = here", "c:1: 'here' is no value for tls-key.")]
    [InlineData("tls-allow = operator", "c:1: 'operator' is no value for tls-allow.")]
    public void What_cannot_be_meant_is_refused_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<VmException>(() => SettingsFile.Parse(text, "c")).Message);

    [Fact]
    public void An_unknown_name_is_answered_with_all_that_there_are()
    {
        var refused = Assert.Throws<VmException>(() => SettingsFile.Parse("tls_no_sanity = 1", "c"));
        Assert.All(SettingKey.All, key => Assert.Contains(key.Name, refused.Problem.Remedy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("*", "[::]:16514")]
    [InlineData("*:99", "[::]:99")]
    [InlineData("0.0.0.0:99", "0.0.0.0:99")]
    [InlineData("::1", "[::1]:16514")]
    public void An_address_has_the_usual_port_unless_it_names_one(string text, string expected) =>
        Assert.Equal(expected, $"{SettingsFile.Parse($"listen-tls = {text}", "c").ListenTls}");

    [Fact]
    public void The_command_line_replaces_what_the_file_says_and_leaves_the_rest()
    {
        var file = SettingsFile.Parse("tls-allow = CN=a\nmax-clients = 7\nmetrics = 127.0.0.1", "c");
        var both = SettingsFile.Apply(file, [("tls-allow", "CN=b", "--tls-allow"), ("max-clients", "8", "--max-clients")]);
        Assert.Equal(["CN=b"], both.TlsAllowed);
        Assert.Equal((8, file.Metrics), (both.MaxClients, both.Metrics));
    }

    [Fact]
    public void Without_a_file_nothing_is_set_and_one_that_cannot_be_read_is_named()
    {
        Assert.Equal(new DaemonSettings().ToString(), SettingsFile.Read("/nowhere/powervirtd.conf").ToString());
        var folder = Directory.CreateTempSubdirectory("powervirt-settings");
        var path = Path.Combine(folder.FullName, "powervirtd.conf");
        File.WriteAllText(path, new string('#', 2 << 20));
        Assert.Contains(path, Assert.Throws<VmException>(() => SettingsFile.Read(path)).Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
