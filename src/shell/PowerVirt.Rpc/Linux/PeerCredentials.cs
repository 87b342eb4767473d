using System.Collections.Immutable;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PowerVirt.Rpc.Linux;

/// <summary>Who is at the other end of a UNIX socket, as the kernel vouches for it.</summary>
internal static class PeerCredentials
{
    private const int SocketLevel = 1;
    private const int PeerGroups = 59;
    private const int MostGroups = 1024;

    /// <summary>SO_PEERCRED; POWER numbers its socket options differently.</summary>
    private static readonly int PeerCredential = RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le ? 21 : 17;

    public static CallerIdentity Of(Socket socket)
    {
        Span<int> credentials = stackalloc int[3];
        socket.GetRawSocketOption(SocketLevel, PeerCredential, MemoryMarshal.AsBytes(credentials));
        return new CallerIdentity((uint)credentials[1], (uint)credentials[2], Groups(socket), credentials[0], null);
    }

    private static ImmutableArray<uint> Groups(Socket socket)
    {
        Span<uint> groups = stackalloc uint[MostGroups];
        try
        {
            return [.. groups[..(socket.GetRawSocketOption(SocketLevel, PeerGroups, MemoryMarshal.AsBytes(groups)) / sizeof(uint))]];
        }
        catch (SocketException)
        {
            // More groups than there is room for: those of the process itself are known all the same.
            return [];
        }
    }
}
