using System.Runtime.InteropServices;

namespace PowerVirt.Rpc.Linux;

/// <summary>The numbers of the socket options that .NET has no names for (asm/socket.h).</summary>
internal static class SocketOption
{
    /// <summary>SOL_SOCKET.</summary>
    public const int Level = 1;

    /// <summary>SO_PEERGROUPS.</summary>
    public const int PeerGroups = 59;

    /// <summary>SO_PEERCRED.</summary>
    public static readonly int PeerCredentials = IsPower ? 21 : 17;

    /// <summary>SO_RCVTIMEO, a struct timeval.</summary>
    public static readonly int ReceiveTimeout = IsPower ? 18 : 20;

    /// <summary>POWER numbers some of them differently.</summary>
    private static bool IsPower => RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le;
}
