using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Wire.Framing;

namespace PowerVirt.Rpc.Linux;

/// <summary>Moves bytes together with file descriptors (SCM_RIGHTS), which .NET's sockets cannot; it never waits.</summary>
internal static unsafe partial class SocketMessage
{
    /// <summary>What a call answers where nothing can be done at once.</summary>
    public const int WouldBlock = -1;

    private const int Rights = 1;
    private const int Peek = 2;
    private const int DontWait = 0x40;
    private const int NoSignal = 0x4000;
    private const int CloseOnExec = 0x40000000;
    private const int Again = 11;
    private const int Interrupted = 4;

    /// <summary>CMSG_SPACE of the most descriptors that one message may carry.</summary>
    private const int ControlSpace = 16 + (((FrameLimits.Descriptors * sizeof(int)) + 7) & ~7);

    /// <summary>The bytes received, 0 at the end, or <see cref="WouldBlock"/>.</summary>
    /// <exception cref="SocketException">The connection is broken.</exception>
    public static int Receive(SafeSocketHandle socket, Span<byte> buffer, Queue<SafeFileHandle> descriptors)
    {
        var control = stackalloc byte[ControlSpace];
        fixed (byte* bytes = buffer)
        {
            var part = new Part { Start = bytes, Length = (nuint)buffer.Length };
            var header = new Header { Parts = &part, PartCount = 1, Control = control, ControlLength = ControlSpace };
            var count = ReceiveMessage(socket, &header, DontWait | CloseOnExec);
            if (count < 0) return Failed();
            Collect(&header, descriptors);
            return (int)count;
        }
    }

    /// <summary>Whether there is something to receive, or the other side is gone.</summary>
    /// <param name="socket">Where.</param>
    /// <param name="sleep">Sleeps in the socket until it is so, but no longer than the socket's own limit of time.</param>
    public static bool CanReceive(SafeSocketHandle socket, bool sleep)
    {
        byte seen;
        return ReceiveBytes(socket, &seen, 1, sleep ? Peek : Peek | DontWait) >= 0
            || Marshal.GetLastPInvokeError() is not (Again or Interrupted);
    }

    /// <summary>The bytes sent, perhaps fewer than given, or <see cref="WouldBlock"/>.</summary>
    /// <exception cref="SocketException">The connection is broken.</exception>
    public static int Send(SafeSocketHandle socket, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            var count = SendBytes(socket, start, (nuint)bytes.Length, DontWait | NoSignal);
            return count < 0 ? Failed() : (int)count;
        }
    }

    /// <summary>Sends one byte that carries a descriptor: 1, or <see cref="WouldBlock"/>.</summary>
    /// <exception cref="SocketException">The connection is broken.</exception>
    public static int Send(SafeSocketHandle socket, SafeHandle descriptor)
    {
        var counted = false;
        descriptor.DangerousAddRef(ref counted);
        try
        {
            var single = stackalloc byte[24];
            byte payload = 0;
            *(nuint*)single = 16 + sizeof(int);
            *(int*)(single + 8) = SocketOption.Level;
            *(int*)(single + 12) = Rights;
            *(int*)(single + 16) = (int)descriptor.DangerousGetHandle();
            var part = new Part { Start = &payload, Length = 1 };
            var header = new Header { Parts = &part, PartCount = 1, Control = single, ControlLength = 24 };
            var count = SendMessage(socket, &header, DontWait | NoSignal);
            return count < 0 ? Failed() : (int)count;
        }
        finally
        {
            if (counted) descriptor.DangerousRelease();
        }
    }

    private static int Failed()
    {
        var error = Marshal.GetLastPInvokeError();
        return error is Again or Interrupted ? WouldBlock
            : throw new SocketException(error, Marshal.GetPInvokeErrorMessage(error));
    }

    /// <summary>Takes every descriptor that came, so that none is left open without an owner.</summary>
    private static void Collect(Header* header, Queue<SafeFileHandle> descriptors)
    {
        var offset = 0;
        while (offset + 16 <= (int)header->ControlLength)
        {
            var entry = (byte*)header->Control + offset;
            var length = (int)*(nuint*)entry;
            if (length < 16) return;
            if (*(int*)(entry + 8) == SocketOption.Level && *(int*)(entry + 12) == Rights)
            {
                for (var at = 16; at + sizeof(int) <= length; at += sizeof(int))
                    descriptors.Enqueue(new SafeFileHandle(*(int*)(entry + at), ownsHandle: true));
            }
            offset += (length + 7) & ~7;
        }
    }

    [LibraryImport("libc", EntryPoint = "recvmsg", SetLastError = true)]
    private static partial nint ReceiveMessage(SafeSocketHandle socket, Header* message, int flags);

    [LibraryImport("libc", EntryPoint = "sendmsg", SetLastError = true)]
    private static partial nint SendMessage(SafeSocketHandle socket, Header* message, int flags);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    private static partial nint ReceiveBytes(SafeSocketHandle socket, byte* bytes, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    private static partial nint SendBytes(SafeSocketHandle socket, byte* bytes, nuint length, int flags);

    /// <summary>struct iovec.</summary>
    private struct Part
    {
        public byte* Start;
        public nuint Length;
    }

    /// <summary>struct msghdr of 64-bit Linux.</summary>
    private struct Header
    {
        public void* Name;
        public uint NameLength;
        public Part* Parts;
        public nuint PartCount;
        public void* Control;
        public nuint ControlLength;
        public int Flags;
    }
}
