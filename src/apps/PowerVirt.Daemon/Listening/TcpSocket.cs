using System.Net;
using System.Net.Sockets;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Listening;

/// <summary>Makes sockets that listen on the network.</summary>
internal static class TcpSocket
{
    private const int Backlog = 512;

    /// <exception cref="VmException">The address is not this host's, or somebody listens there.</exception>
    public static Socket Listen(IPEndPoint endpoint)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Every address: those of IPv4 as well.
            if (endpoint.Address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.Bind(endpoint);
            socket.Listen(Backlog);
            return socket;
        }
        catch (SocketException error)
        {
            socket.Dispose();
            throw new VmException(ErrorCode.OperationFailed, $"The daemon cannot listen on {endpoint}: {error.Message}.", cause: error);
        }
    }
}
