using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Host.Linux;

/// <summary>Network devices whose other end is a descriptor (Documentation/networking/tuntap.rst).</summary>
internal static partial class Tap
{
    private const short TapDevice = 0x0002;
    private const short NoPacketInformation = 0x1000;
    private const short VirtioHeader = 0x4000;
    private const short ManyQueues = 0x0100;
    private const short Up = 0x1;
    private const short Ethernet = 1;

    // _IOW('T', 202, int); powerpc has its own encoding of the direction (asm/ioctl.h).
    private static readonly nuint SetInterface =
        RuntimeInformation.ProcessArchitecture == Architecture.Ppc64le ? 0x800454cau : 0x400454cau;

    private const nuint GetFlags = 0x8913;
    private const nuint SetFlags = 0x8914;
    private const nuint SetHardwareAddress = 0x8924;
    private const nuint GetIndex = 0x8933;
    private const nuint AddToBridge = 0x89a2;

    /// <summary>struct ifreq: a name of 16 bytes, then a union of 24.</summary>
    private const int RequestSize = 40;
    private const int NameSize = 16;

    /// <summary>Where the kernel tells of a network device.</summary>
    public static string PlaceOf(string name) => $"/sys/class/net/{name}";

    /// <summary>
    /// Makes a device, or opens one more queue of it; a <c>%d</c> in the name is filled in by the kernel.
    /// </summary>
    /// <exception cref="LinuxException">It cannot be made.</exception>
    public static (SafeFileHandle Descriptor, string Name) Open(string name, bool manyQueues)
    {
        var descriptor = Terminal.Open("/dev/net/tun", out var error)
            ?? throw new LinuxException("/dev/net/tun", error);
        try
        {
            return (descriptor, Configure(descriptor, name, manyQueues));
        }
        catch (LinuxException)
        {
            descriptor.Dispose();
            throw;
        }
    }

    /// <summary>Opens a queue of a device that is there, through the node that the kernel has made for it.</summary>
    /// <exception cref="LinuxException">It cannot be opened.</exception>
    public static SafeFileHandle OpenNode(string path, bool manyQueues)
    {
        var descriptor = Terminal.Open(path, out var error) ?? throw new LinuxException(path, error);
        try
        {
            Configure(descriptor, "", manyQueues);
            return descriptor;
        }
        catch (LinuxException)
        {
            descriptor.Dispose();
            throw;
        }
    }

    /// <summary>The number by which the kernel knows a device.</summary>
    /// <exception cref="LinuxException">There is none of that name.</exception>
    public static int IndexOf(string name)
    {
        Span<byte> request = stackalloc byte[RequestSize];
        Named(request, name);
        Ask(GetIndex, request, "SIOCGIFINDEX");
        return MemoryMarshal.Read<int>(request[NameSize..]);
    }

    /// <summary>The six bytes of a hardware address.</summary>
    public static byte[] Address(string mac) => [.. mac.Split(':').Select(part => Convert.ToByte(part, 16))];

    /// <summary>Gives the host's end its hardware address, of six bytes.</summary>
    public static void SetAddress(string name, ReadOnlySpan<byte> address)
    {
        Span<byte> request = stackalloc byte[RequestSize];
        Named(request, name);
        MemoryMarshal.Write(request[NameSize..], Ethernet);
        address.CopyTo(request[(NameSize + 2)..]);
        Ask(SetHardwareAddress, request, "SIOCSIFHWADDR");
    }

    /// <summary>Makes the device a port of a bridge.</summary>
    public static void Join(string bridge, string name)
    {
        var index = IndexOf(name);
        Span<byte> request = stackalloc byte[RequestSize];
        Named(request, bridge);
        MemoryMarshal.Write(request[NameSize..], index);
        Ask(AddToBridge, request, "SIOCBRADDIF");
    }

    public static void SetUp(string name)
    {
        Span<byte> request = stackalloc byte[RequestSize];
        Named(request, name);
        Ask(GetFlags, request, "SIOCGIFFLAGS");
        var flags = MemoryMarshal.Read<short>(request[NameSize..]);
        if ((flags & Up) != 0) return;
        MemoryMarshal.Write(request[NameSize..], (short)(flags | Up));
        Ask(SetFlags, request, "SIOCSIFFLAGS");
    }

    /// <returns>The device's name as the kernel has it.</returns>
    private static string Configure(SafeFileHandle descriptor, string name, bool manyQueues)
    {
        Span<byte> request = stackalloc byte[RequestSize];
        Named(request, name);
        MemoryMarshal.Write(request[NameSize..],
            (short)(TapDevice | NoPacketInformation | VirtioHeader | (manyQueues ? ManyQueues : 0)));
        Errno.Check(Control(descriptor, SetInterface, ref MemoryMarshal.GetReference(request)), "TUNSETIFF");
        var end = request[..NameSize].IndexOf((byte)0);
        return Encoding.UTF8.GetString(request[..end]);
    }

    private static void Named(Span<byte> request, string name)
    {
        request.Clear();
        if (Encoding.UTF8.GetByteCount(name) >= NameSize)
            throw new LinuxException($"The name {name} of a network device is longer than {NameSize - 1} bytes",
                Errno.Invalid);
        Encoding.UTF8.GetBytes(name, request);
    }

    private static void Ask(nuint what, Span<byte> request, string call)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Errno.Check(Control(socket.SafeHandle, what, ref MemoryMarshal.GetReference(request)), call);
    }

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(SafeHandle descriptor, nuint request, ref byte argument);
}
