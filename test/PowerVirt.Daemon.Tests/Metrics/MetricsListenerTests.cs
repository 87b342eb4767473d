using System.Net;
using System.Net.Sockets;
using System.Text;
using PowerVirt.Daemon.Listening;
using PowerVirt.Daemon.Logging;
using PowerVirt.Daemon.Metrics;

namespace PowerVirt.Daemon.Tests.Metrics;

public sealed class MetricsListenerTests : IDisposable
{
    private readonly Socket _socket = TcpSocket.Listen(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly MetricsListener _listener;

    public MetricsListenerTests()
    {
        _listener = new MetricsListener(
            _socket, () => Task.FromResult("up 1\n"), new DaemonLog(TextWriter.Null, verbose: false, isJournal: false));
        _ = _listener.RunAsync();
    }

    private int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_client_of_http_reads_the_numbers()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/metrics"));
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal("up 1\n", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 404 Not Found")]
    [InlineData("POST /metrics HTTP/1.1\r\n\r\n", "HTTP/1.1 405 Method Not Allowed")]
    [InlineData("HEAD /metrics HTTP/1.0\r\nHost: x\r\n\r\n", "HTTP/1.1 200 OK")]
    [InlineData("hello\r\n\r\n", "HTTP/1.1 400 Bad Request")]
    public async Task Everything_else_has_its_status(string request, string status) =>
        Assert.StartsWith(status, await AskAsync(request), StringComparison.Ordinal);

    [Fact]
    public async Task A_request_without_end_is_closed_and_the_next_is_answered()
    {
        Assert.Equal("", await AskAsync(new string('x', 16 << 10)));
        Assert.StartsWith("HTTP/1.1 200", await AskAsync("GET /metrics HTTP/1.1\r\n\r\n"), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await client.Client.SendAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync();
    }
}
