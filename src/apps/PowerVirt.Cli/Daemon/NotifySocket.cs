using System.Net.Sockets;
using System.Text;

namespace PowerVirt.Cli.Daemon;

/// <summary>Hears from a program that it is ready, as systemd would (sd_notify(3)).</summary>
internal sealed class NotifySocket : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    /// <param name="path">A new socket in a folder that nobody else may write to.</param>
    public NotifySocket(string path)
    {
        Path = path;
        _socket.Bind(new UnixDomainSocketEndPoint(path));
    }

    public string Path { get; }

    /// <summary>Returns when the program has said so.</summary>
    public async Task ReadyAsync(CancellationToken stop)
    {
        var buffer = new byte[4096];
        while (true)
        {
            var length = await _socket.ReceiveAsync(buffer, stop);
            if (Encoding.UTF8.GetString(buffer, 0, length).Split('\n').Contains("READY=1")) return;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        File.Delete(Path);
    }
}
