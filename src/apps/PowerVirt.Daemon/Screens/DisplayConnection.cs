using System.Net;
using System.Net.Sockets;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Daemon.Screens;

/// <summary>A connection to a guest's VNC server, to be handed to a client that cannot or may not reach it.</summary>
internal static class DisplayConnection
{
    /// <exception cref="VmException">The guest has no VNC server that listens.</exception>
    public static async Task<Socket> OpenAsync(IRunningGuest guest, CancellationToken stop)
    {
        var listeners = QmpReplies.VncListeners(await guest.AskAsync(QmpCommand.QueryVncServers, stop));
        foreach (var listener in listeners)
            if (AddressOf(listener) is { } address) return await ConnectAsync(address, stop);
        throw new VmException(ErrorCode.OperationUnsupported, "The guest has no VNC server that listens.",
            "Give the definition a <graphics type='vnc'> with an address or a socket to listen at.");
    }

    private static EndPoint? AddressOf(VncListener listener) => listener switch
    {
        { IsWebSocket: true } => null,
        { Path: { } path } => new UnixDomainSocketEndPoint(path),
        { Port: { } port } when IPAddress.TryParse(listener.Host, out var host) =>
            new IPEndPoint(Reachable(host), port),
        _ => null,
    };

    /// <summary>Who listens everywhere listens here.</summary>
    private static IPAddress Reachable(IPAddress address) =>
        address.Equals(IPAddress.Any) ? IPAddress.Loopback
        : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
        : address;

    private static async Task<Socket> ConnectAsync(EndPoint address, CancellationToken stop)
    {
        var protocol = address is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified;
        var socket = new Socket(address.AddressFamily, SocketType.Stream, protocol);
        try
        {
            await socket.ConnectAsync(address, stop);
            return socket;
        }
        catch (SocketException failed)
        {
            socket.Dispose();
            throw new VmException(
                ErrorCode.SystemError, $"The guest's VNC server at {address} cannot be reached: {failed.Message}.",
                cause: failed);
        }
    }
}
