using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PowerVirt.Rpc.Client;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Rpc.Tests.Server;

public class TlsHandshakeTests
{
    private static readonly X509Certificate2 Authority = Certificate("CN=authority", null);
    private static readonly X509Certificate2 Server = Certificate("CN=localhost", Authority);

    [Fact]
    public async Task A_client_with_a_certificate_of_the_authority_is_served_under_its_name()
    {
        var (client, log) = await ConnectAsync(Certificate("CN=operator", Authority), []);
        using (client)
        {
            Assert.NotNull(client);
            var connection = new ConnectionClient<ClientCall>(client);
            await connection.ConnectOpenAsync(new ConnectOpenArgs("qemu:///system", 0), ClientCall.Plain);
            Assert.Equal("CN=operator", (await connection.ConnectGetHostnameAsync(ClientCall.Plain)).Hostname);
            Assert.Empty(log.NotTaken);
        }
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_not_accepted()
    {
        var (client, log) = await ConnectAsync(Certificate("CN=stranger", Certificate("CN=another", null)), []);
        Assert.Null(client);
        Assert.NotEmpty(await log.FirstNotTaken);
    }

    [Fact]
    public async Task A_client_without_a_certificate_is_not_accepted()
    {
        var (client, log) = await ConnectAsync(null, []);
        Assert.Null(client);
        Assert.NotEmpty(await log.FirstNotTaken);
    }

    [Fact]
    public async Task Only_subjects_on_the_list_are_accepted()
    {
        var (client, log) = await ConnectAsync(Certificate("CN=operator", Authority), ["CN=chief"]);
        Assert.Null(client);
        Assert.Equal("The client's certificate 'CN=operator' is not allowed.", await log.FirstNotTaken);
    }

    /// <summary>The client, unless the daemon did not accept it; its listener takes this one connection.</summary>
    private static async Task<(RpcClient? Client, RecordingLog Log)> ConnectAsync(X509Certificate2? certificate, string[] allowed)
    {
        var handshake = new TlsHandshake(Server, [], [Authority])
        {
            Allowed = [.. allowed.Select(name => new SubjectPattern(name))],
        };
        var log = new RecordingLog();
        var greeter = new Greeter { Hostname = context => new(context.Caller.Subject!) };
        var server = new RpcServer(new ProcedureTable([greeter.Group]), log, RpcLimits.Default);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        var port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        using var listener = new RpcListener(server, socket, "tls")
        {
            Grant = _ => Rights.Write,
            Tls = () => handshake,
        };
        _ = listener.RunAsync();
        var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, port);
        var stream = new SslStream(tcp.GetStream());
        try
        {
            await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                ClientCertificates = certificate is null ? [] : [certificate],
                RemoteCertificateValidationCallback = (_, presented, _, _) => presented?.Subject == "CN=localhost",
            });
            var accepted = new byte[1];
            return await stream.ReadAsync(accepted) == 1 && accepted[0] == 1
                ? (RpcClient.Over(stream, RpcLimits.Default, []), log) : (null, log);
        }
        catch (IOException)
        {
            return (null, log);
        }
    }

    private static X509Certificate2 Certificate(string subject, X509Certificate2? issuer)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(issuer is null, false, 0, true));
        if (issuer is null) return request.CreateSelfSigned(from, to);
        using var signed = request.Create(issuer, issuer.NotBefore, issuer.NotAfter, RandomNumberGenerator.GetBytes(8));
        return X509CertificateLoader.LoadPkcs12(signed.CopyWithPrivateKey(key).Export(X509ContentType.Pkcs12), null);
    }
}
