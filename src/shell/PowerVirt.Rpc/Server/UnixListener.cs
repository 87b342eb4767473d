using System.Net.Sockets;

namespace PowerVirt.Rpc.Server;

/// <summary>Makes sockets that listen, for a <see cref="RpcListener"/>.</summary>
public static class UnixListener
{
    private const int Backlog = 1024;

    /// <summary>Binds a path; a socket that was left there, and that nobody listens on, is replaced.</summary>
    /// <remarks>The mode, which says who may connect, holds before anybody can.</remarks>
    /// <exception cref="SocketException">Another daemon listens there, or the path cannot be bound.</exception>
    public static Socket Bind(string path, UnixFileMode mode)
    {
        var endpoint = new UnixDomainSocketEndPoint(path);
        if (File.Exists(path) && IsInUse(endpoint)) throw new SocketException((int)SocketError.AddressAlreadyInUse, $"Another daemon listens on {path}.");
        File.Delete(path);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(endpoint);
            File.SetUnixFileMode(path, mode);
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A socket that listens already: systemd hands them over from descriptor 3 on.</summary>
    public static Socket Inherit(int descriptor) => new(new SafeSocketHandle(descriptor, ownsHandle: true));

    private static bool IsInUse(UnixDomainSocketEndPoint endpoint)
    {
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(endpoint);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
