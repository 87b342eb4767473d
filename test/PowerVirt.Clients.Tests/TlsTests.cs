using PowerVirt.Testing;

namespace PowerVirt.Clients.Tests;

/// <summary>virsh over TLS: who shows the right certificate is served, and nobody else.</summary>
public sealed class TlsTests : IDisposable
{
    private const int SigTerm = 15;

    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-tls").FullName;
    private readonly TestCertificates _ours = new("ours");
    private readonly int _port = Daemon.FreePort();

    public TlsTests()
    {
        if (Setting.ForeignSockets is not null) Assert.Skip("These tests start a daemon of their own.");
        Setting.Needs("virsh");
        _ours.WriteForServer(Path.Combine(_folder, "root/etc/pki"));
    }

    private Dictionary<string, string> Environment => new() { ["HOME"] = _folder, ["XDG_RUNTIME_DIR"] = _folder, ["LC_ALL"] = "C.UTF-8" };

    public void Dispose()
    {
        _ours.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_client_with_a_certificate_is_served_and_the_log_names_it()
    {
        await using var daemon = await StartAsync("--verbose");
        var folder = Client("operator", _ours.ForClient("CN=operator"));
        Assert.Contains("State", (await VirshAsync(folder, "list --all")).Good());
        var document = Path.Combine(_folder, "guest.xml");
        await File.WriteAllTextAsync(document, Guest.Document("over-tls"));
        Assert.Contains("defined", (await VirshAsync(folder, $"define {document}")).Good());
        Assert.Contains("over-tls", (await VirshAsync(folder, "list --all --name")).Good());
        Assert.Contains("read only", (await VirshAsync(folder, "undefine over-tls", "--readonly")).Bad());
        Assert.Matches("A call is answered\\. request=\\d+\\.\\d+ procedure=DomainDefineXml(Flags)? caller=\"?CN=operator", daemon.Said);
        await EndAsync(daemon);
    }

    [Fact]
    public async Task Certificates_of_others_and_expired_ones_are_not_accepted_and_the_log_says_why()
    {
        await using var daemon = await StartAsync();
        using var others = new TestCertificates("others");
        (await VirshAsync(Client("stranger", others.ForClient("CN=stranger")), "list")).Bad();
        await daemon.SaysAsync("A client is not accepted. listener=tls");
        var from = daemon.Said.Length;
        (await VirshAsync(Client("old", _ours.ForClient("CN=old", days: -1)), "list")).Bad();
        await daemon.SaysAsync("A client is not accepted. listener=tls", from: from);
        Assert.Contains("State", (await VirshAsync(Client("operator", _ours.ForClient("CN=operator")), "list --all")).Good());
        await EndAsync(daemon);
    }

    [Fact]
    public async Task A_client_without_a_certificate_is_not_accepted()
    {
        await using var daemon = await StartAsync();
        var folder = Client("nobody", _ours.ForClient("CN=nobody"));
        File.Delete(Path.Combine(folder, "clientcert.pem"));
        File.Delete(Path.Combine(folder, "clientkey.pem"));
        (await VirshAsync(folder, "list")).Bad();
        await daemon.SaysAsync("A client is not accepted. listener=tls");
        await EndAsync(daemon);
    }

    [Fact]
    public async Task Only_names_on_the_list_are_accepted()
    {
        await using var daemon = await StartAsync("--tls-allow", "CN=chief,O=Works", "--tls-allow", "CN=deputy*");
        Assert.Contains("State", (await VirshAsync(Client("chief", _ours.ForClient("CN=chief, O=Works")), "list --all")).Good());
        Assert.Contains("State", (await VirshAsync(Client("deputy", _ours.ForClient("CN=deputy 2")), "list --all")).Good());
        (await VirshAsync(Client("operator", _ours.ForClient("CN=operator")), "list")).Bad();
        await daemon.SaysAsync("The client's certificate 'CN=operator' is not allowed.");
        await EndAsync(daemon);
    }

    [Fact]
    public async Task Certificates_are_renewed_without_a_restart_and_those_before_count_until_all_are_there()
    {
        await using var daemon = await StartAsync();
        var folder = Client("operator", _ours.ForClient("CN=operator"));
        Assert.Contains("State", (await VirshAsync(folder, "list --all")).Good());

        using var newer = new TestCertificates("newer");
        var pki = Path.Combine(_folder, "root/etc/pki");
        var whole = Path.Combine(_folder, "whole");
        newer.WriteForServer(whole);
        File.Copy(Path.Combine(whole, "libvirt/servercert.pem"), Path.Combine(pki, "libvirt/servercert.pem"), overwrite: true);
        Assert.Contains("State", (await VirshAsync(folder, "list --all")).Good());
        await daemon.SaysAsync("Certificates for TLS have changed and cannot be used; the earlier ones are.");

        newer.WriteForServer(pki);
        (await VirshAsync(folder, "list")).Bad();
        await daemon.SaysAsync("Certificates for TLS were renewed.");
        var next = Path.Combine(_folder, "next");
        TestCertificates.WriteForClient(next, newer.Authority, newer.ForClient("CN=operator"));
        Assert.Contains("State", (await VirshAsync(next, "list --all")).Good());
        await EndAsync(daemon);
    }

    [Fact]
    public async Task A_certificate_that_is_revoked_is_not_accepted_from_then_on()
    {
        await using var daemon = await StartAsync();
        var lost = _ours.ForClient("CN=lost");
        var (thief, keeper) = (Client("thief", lost), Client("keeper", _ours.ForClient("CN=keeper")));
        Assert.Contains("State", (await VirshAsync(thief, "list --all")).Good());
        await File.WriteAllTextAsync(Path.Combine(_folder, "root/etc/pki/CA/cacrl.pem"), _ours.Revoking([lost.Certificate]));
        (await VirshAsync(thief, "list")).Bad();
        await daemon.SaysAsync("The client's certificate 'CN=lost', or one that vouches for it, is revoked.");
        Assert.Contains("State", (await VirshAsync(keeper, "list --all")).Good());
        await EndAsync(daemon);
    }

    [Fact]
    public async Task The_file_says_the_same_and_a_wrong_one_keeps_the_daemon_from_starting()
    {
        var file = Path.Combine(_folder, "root/etc/powervirtd.conf");
        await File.WriteAllTextAsync(file, $"# over the network\nlisten-tls = 127.0.0.1:{_port}\n");
        await using (var daemon = await Daemon.StartAsync(_folder, Words([]), Environment))
        {
            Assert.Contains("State", (await VirshAsync(Client("operator", _ours.ForClient("CN=operator")), "list --all")).Good());
            await EndAsync(daemon);
        }

        await File.AppendAllTextAsync(file, "listen-tcp = 0.0.0.0\n");
        await using var wrong = Command.Start(Words([]), Environment);
        Assert.Contains($"{file}:3: There is no setting 'listen-tcp'.", (await wrong.EndAsync()).Bad());
        File.Delete(file);
        File.Delete(Path.Combine(_folder, "root/etc/pki/libvirt/private/serverkey.pem"));
        await using var keyless = Command.Start(Words(["--listen-tls", $"127.0.0.1:{_port}"]), Environment);
        Assert.Contains("serverkey.pem, which TLS needs, is missing.", (await keyless.EndAsync()).Bad());
    }

    private static async Task EndAsync(Command daemon)
    {
        daemon.Signal(SigTerm);
        (await daemon.EndAsync(20)).Good();
    }

    private Task<Command> StartAsync(params string[] words) =>
        Daemon.StartAsync(_folder, Words(["--listen-tls", $"127.0.0.1:{_port}", .. words]), Environment);

    private string[] Words(string[] words) => [Setting.Daemon, "--root", Path.Combine(_folder, "root"), .. words];

    private string Client(string name, (string Certificate, string Key) files)
    {
        var folder = Path.Combine(_folder, name);
        TestCertificates.WriteForClient(folder, _ours.Authority, files);
        return folder;
    }

    /// <remarks>no_sanity: virsh would not even try with a certificate that it finds to be wrong itself.</remarks>
    private Command Start(string folder, string words, params string[] options) => Command.Start(
        ["virsh", "-c", $"qemu+tls://localhost:{_port}/system?pkipath={folder}&no_sanity=1", .. options, .. words.Split(' ')], Environment);

    private async Task<Outcome> VirshAsync(string folder, string words, params string[] options)
    {
        await using var virsh = Start(folder, words, options);
        return await virsh.EndAsync();
    }
}
