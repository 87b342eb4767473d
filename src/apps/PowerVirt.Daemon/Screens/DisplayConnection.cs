using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
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
        using var answer = JsonDocument.Parse(await guest.AskAsync(new QmpCommand("query-vnc-servers"), stop));
        foreach (var server in answer.RootElement.EnumerateArray())
        foreach (var listener in server.GetProperty("server").EnumerateArray())
            if (AddressOf(listener) is { } address) return await ConnectAsync(address, stop);
        throw new VmException(ErrorCode.OperationUnsupported, "The guest has no VNC server that listens.",
            "Give the definition a <graphics type='vnc'> with an address or a socket to listen at.");
    }

    private static EndPoint? AddressOf(JsonElement listener)
    {
        if (listener.TryGetProperty("websocket", out var web) && web.GetBoolean()) return null;
        var host = listener.GetProperty("host").GetString()!;
        return listener.GetProperty("family").GetString() switch
        {
            "unix" => new UnixDomainSocketEndPoint(listener.TryGetProperty("service", out var path) && path.GetString() is { Length: > 0 } named ? named : host),
            "ipv4" or "ipv6" => new IPEndPoint(Reachable(IPAddress.Parse(host)), int.Parse(listener.GetProperty("service").GetString()!, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

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
            throw new VmException(ErrorCode.SystemError, $"The guest's VNC server at {address} cannot be reached: {failed.Message}.", cause: failed);
        }
    }
}
