using System.Net.Sockets;
using PowerVirt.Rpc;
using PowerVirt.Rpc.Server;

namespace PowerVirt.Daemon.Starting;

/// <summary>The sockets on which a daemon listens, and what those who connect there may do.</summary>
internal sealed class DaemonSockets : IDisposable
{
    private const UnixFileMode OwnerAndGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    private const UnixFileMode Everyone = OwnerAndGroup | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly List<RpcListener> _listeners = [];

    private DaemonSockets()
    {
    }

    /// <summary>Listens; from then on clients are served.</summary>
    /// <exception cref="SocketException">A path cannot be bound.</exception>
    public static DaemonSockets Open(DaemonOptions options, DaemonPlaces places, RpcServer server)
    {
        var sockets = new DaemonSockets();
        var granting = new SocketRights(options.Session || options.Root is not null);
        var given = Systemd.Sockets();
        sockets.Add(server, given.GetValueOrDefault("rw") ?? Bind(places.Socket, OwnerAndGroup), "rw", granting.ForWriters);
        sockets.Add(server, given.GetValueOrDefault("ro") ?? Bind(places.ReadOnlySocket, Everyone), "ro", _ => Rights.Read);
        if (!options.LibvirtSockets) return sockets;
        foreach (var name in (string[])["libvirt-sock", "virtqemud-sock"])
        {
            Directory.CreateDirectory("/run/libvirt");
            sockets.Add(server, Bind($"/run/libvirt/{name}", OwnerAndGroup), name, granting.ForWriters);
            sockets.Add(server, Bind($"/run/libvirt/{name}-ro", Everyone), $"{name}-ro", _ => Rights.Read);
        }

        return sockets;
    }

    public void Dispose()
    {
        foreach (var listener in _listeners) listener.Dispose();
    }

    private static Socket Bind(string path, UnixFileMode mode) => UnixListener.Bind(path, mode);

    private void Add(RpcServer server, Socket socket, string name, Func<CallerIdentity, Rights> grant)
    {
        var listener = new RpcListener(server, socket, name) { Grant = grant };
        _listeners.Add(listener);
        _ = listener.RunAsync();
    }
}
