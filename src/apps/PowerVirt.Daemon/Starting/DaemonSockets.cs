using System.Net.Sockets;
using PowerVirt.Daemon.Listening;
using PowerVirt.Domain;
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
    /// <param name="options">On which sockets.</param>
    /// <param name="places">Where these are.</param>
    /// <param name="door">Who may come in.</param>
    /// <param name="server">Who serves them.</param>
    /// <exception cref="SocketException">A path cannot be bound.</exception>
    /// <exception cref="VmException">An address cannot be used.</exception>
    public static DaemonSockets Open(DaemonOptions options, DaemonPlaces places, Door door, RpcServer server)
    {
        var sockets = new DaemonSockets();
        var granting = new SocketRights(!options.IsHosts, door.AsksPolkit);
        // Who may write is decided by the daemon, which knows the group and polkit; a private socket is its owner's.
        var writers = options.IsHosts || door.AsksPolkit ? Everyone : OwnerAndGroup;
        var given = Systemd.Sockets();
        sockets.AddWriters(server, given.GetValueOrDefault("rw") ?? Bind(places.Socket, writers), "rw", granting);
        sockets.AddReaders(server, given.GetValueOrDefault("ro") ?? Bind(places.ReadOnlySocket, Everyone), "ro", granting);
        if (door is { Tls: { } tls, TlsEndpoint: { } endpoint })
        {
            sockets.Add(new RpcListener(server, TcpSocket.Listen(endpoint), "tls")
            {
                Grant = _ => Rights.Write,
                Tls = tls.Handshake,
            });
        }

        if (!options.LibvirtSockets) return sockets;
        foreach (var name in (string[])["libvirt-sock", "virtqemud-sock"])
        {
            Directory.CreateDirectory("/run/libvirt");
            sockets.AddWriters(server, Bind($"/run/libvirt/{name}", writers), name, granting);
            sockets.AddReaders(server, Bind($"/run/libvirt/{name}-ro", Everyone), $"{name}-ro", granting);
        }

        return sockets;
    }

    public void Dispose()
    {
        foreach (var listener in _listeners) listener.Dispose();
    }

    private static Socket Bind(string path, UnixFileMode mode) => UnixListener.Bind(path, mode);

    private void AddWriters(RpcServer server, Socket socket, string name, SocketRights granting) =>
        Add(new RpcListener(server, socket, name) { Grant = granting.ForWriters, Offer = Rights.Write });

    private void AddReaders(RpcServer server, Socket socket, string name, SocketRights granting) =>
        Add(new RpcListener(server, socket, name) { Grant = granting.ForReaders, Offer = Rights.Read });

    private void Add(RpcListener listener)
    {
        _listeners.Add(listener);
        _ = listener.RunAsync();
    }
}
