using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PowerVirt.Daemon.Starting;

/// <summary>What systemd hands over and wants to know (sd_listen_fds(3), sd_notify(3)).</summary>
internal static class Systemd
{
    private const int FirstDescriptor = 3;

    /// <summary>Sockets that were opened for us, by name; none where we were started otherwise.</summary>
    public static Dictionary<string, Socket> Sockets()
    {
        var sockets = new Dictionary<string, Socket>(StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("LISTEN_PID") != Environment.ProcessId.ToString(CultureInfo.InvariantCulture)
            || !int.TryParse(Environment.GetEnvironmentVariable("LISTEN_FDS"), CultureInfo.InvariantCulture, out var count))
            return sockets;
        var names = (Environment.GetEnvironmentVariable("LISTEN_FDNAMES") ?? "").Split(':');
        for (var i = 0; i < Math.Min(count, names.Length); i++)
            sockets[names[i]] = new Socket(new SafeSocketHandle(FirstDescriptor + i, ownsHandle: true));
        return sockets;
    }

    /// <summary>Says that clients are served from now on.</summary>
    public static void Ready()
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } path) return;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        // A name that begins with @ is one of the abstract namespace.
        var address = path[0] == '@' ? $"\0{path[1..]}" : path;
        socket.SendTo(Encoding.UTF8.GetBytes("READY=1"), new UnixDomainSocketEndPoint(address));
    }
}
