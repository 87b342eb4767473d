using System.Net.Sockets;
using System.Text;

namespace PowerVirt.Clients.Tests;

/// <summary>Hears from a daemon that it is ready, as systemd would: over the socket that NOTIFY_SOCKET names.</summary>
internal sealed class Readiness : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    public Readiness(string path)
    {
        File.Delete(path);
        _socket.Bind(new UnixDomainSocketEndPoint(path));
    }

    /// <summary>Returns when the daemon has said so.</summary>
    public async Task HeardAsync(CancellationToken cancellation)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var length = await _socket.ReceiveAsync(buffer, cancellation);
            if (Encoding.UTF8.GetString(buffer, 0, length).Split('\n').Contains("READY=1")) return;
        }
    }

    public void Dispose() => _socket.Dispose();
}
