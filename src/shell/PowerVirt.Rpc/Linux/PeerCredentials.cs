using System.Collections.Immutable;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PowerVirt.Rpc.Linux;

/// <summary>Who is at the other end of a UNIX socket, as the kernel vouches for it.</summary>
internal static class PeerCredentials
{
    private const int MostGroups = 1024;

    public static CallerIdentity Of(Socket socket)
    {
        Span<int> credentials = stackalloc int[3];
        socket.GetRawSocketOption(SocketOption.Level, SocketOption.PeerCredentials, MemoryMarshal.AsBytes(credentials));
        return new CallerIdentity((uint)credentials[1], (uint)credentials[2], Groups(socket), credentials[0], null);
    }

    private static ImmutableArray<uint> Groups(Socket socket)
    {
        Span<uint> groups = stackalloc uint[MostGroups];
        try
        {
            return [.. groups[..(socket.GetRawSocketOption(
                SocketOption.Level, SocketOption.PeerGroups, MemoryMarshal.AsBytes(groups)) / sizeof(uint))]];
        }
        catch (SocketException)
        {
            // More groups than there is room for: those of the process itself are known all the same.
            return [];
        }
    }
}
