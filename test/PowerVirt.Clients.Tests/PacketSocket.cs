using System.Net.Sockets;

namespace PowerVirt.Clients.Tests;

/// <summary>Hears every IPv4 packet of this host's network devices (packet(7)).</summary>
internal sealed class PacketSocket : IDisposable
{
    /// <summary>ETH_P_IP, in the order of the network.</summary>
    private const ProtocolType InternetProtocol = (ProtocolType)0x0008;

    private readonly Socket _socket = new(AddressFamily.Packet, SocketType.Raw, InternetProtocol);

    /// <summary>Waits for a packet that comes from this hardware address.</summary>
    public async Task HearAsync(string mac, CancellationToken stop)
    {
        var wanted = mac.Split(':').Select(part => Convert.ToByte(part, 16)).ToArray();
        var frame = new byte[2048];
        do await _socket.ReceiveAsync(frame, stop);
        while (!frame.AsSpan(6, 6).SequenceEqual(wanted));
    }

    public void Dispose() => _socket.Dispose();
}
