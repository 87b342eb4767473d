using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Host.Linux;

/// <summary>Makes and removes network devices that lie over others (rtnetlink(7)).</summary>
internal static partial class RouteNetlink
{
    private const int Netlink = 16;
    private const int Raw = 3;
    private const int CloseOnExec = 0x80000;
    private const int RouteFamily = 0;

    private const ushort NewLink = 16, DeleteLink = 17;
    private const ushort Request = 0x1, Acknowledge = 0x4, Exclusively = 0x200, Create = 0x400;
    private const ushort ErrorMessage = 2;

    private const ushort Address = 1, Name = 3, Link = 5, LinkInfo = 18;
    private const ushort InfoKind = 1, InfoData = 2;
    private const ushort MacvlanMode = 1;

    /// <summary>struct nlmsghdr, and struct ifinfomsg with the device's number in its second word.</summary>
    private const int HeaderSize = 16, LinkSize = 16, NumberAt = HeaderSize + 4;

    private const int AttributeSize = 4;

    /// <summary>Makes a macvtap device; it is not yet up.</summary>
    /// <param name="name">Of at most 15 bytes.</param>
    /// <param name="device">The number of the device below.</param>
    /// <param name="mode">The kernel's number of the mode.</param>
    /// <param name="address">Six bytes.</param>
    /// <exception cref="LinuxException">It cannot be made.</exception>
    public static void MakeMacvtap(string name, int device, int mode, ReadOnlySpan<byte> address)
    {
        var data = Attribute(InfoData, Attribute(MacvlanMode, Word(mode)));
        Ask(NewLink, Create | Exclusively, 0,
        [
            .. Attribute(Name, [.. Encoding.UTF8.GetBytes(name), 0]),
            .. Attribute(Link, Word(device)),
            .. Attribute(Address, address),
            .. Attribute(LinkInfo, [.. Attribute(InfoKind, "macvtap"u8), .. data]),
        ], "RTM_NEWLINK");
    }

    /// <summary>Removes a device by its number.</summary>
    /// <exception cref="LinuxException">It cannot be removed.</exception>
    public static void Delete(int device) => Ask(DeleteLink, 0, device, [], "RTM_DELLINK");

    // The kernel does what a message says before the call that sends it returns, and its answer is there then.
    private static void Ask(ushort what, ushort flags, int device, ReadOnlySpan<byte> attributes, string call)
    {
        using var socket = new SafeFileHandle(
            Errno.Check(Open(Netlink, Raw | CloseOnExec, RouteFamily), "socket"), ownsHandle: true);
        Span<byte> message = stackalloc byte[HeaderSize + LinkSize + attributes.Length];
        message.Clear();
        MemoryMarshal.Write(message, message.Length);
        MemoryMarshal.Write(message[4..], what);
        MemoryMarshal.Write(message[6..], (ushort)(flags | Request | Acknowledge));
        MemoryMarshal.Write(message[NumberAt..], device);
        attributes.CopyTo(message[(HeaderSize + LinkSize)..]);
        Errno.Check((int)Send(socket, ref MemoryMarshal.GetReference(message), message.Length, 0), call);

        Span<byte> answer = stackalloc byte[4096];
        var length = Errno.Check((int)Receive(socket, ref MemoryMarshal.GetReference(answer), answer.Length, 0), call);
        if (length < HeaderSize + 4 || MemoryMarshal.Read<ushort>(answer[4..]) != ErrorMessage)
            throw new LinuxException(call, Errno.Io);
        if (MemoryMarshal.Read<int>(answer[HeaderSize..]) is var error and not 0) throw new LinuxException(call, -error);
    }

    private static byte[] Word(int value)
    {
        var word = new byte[sizeof(int)];
        MemoryMarshal.Write(word, value);
        return word;
    }

    /// <summary>struct rtattr with its value, filled up to a whole number of words.</summary>
    private static byte[] Attribute(ushort type, ReadOnlySpan<byte> value)
    {
        var length = AttributeSize + value.Length;
        var attribute = new byte[(length + 3) & ~3];
        MemoryMarshal.Write(attribute, (ushort)length);
        MemoryMarshal.Write(attribute.AsSpan(2), type);
        value.CopyTo(attribute.AsSpan(AttributeSize));
        return attribute;
    }

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    private static partial int Open(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    private static partial nint Send(SafeHandle socket, ref byte message, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    private static partial nint Receive(SafeHandle socket, ref byte buffer, nint length, int flags);
}
