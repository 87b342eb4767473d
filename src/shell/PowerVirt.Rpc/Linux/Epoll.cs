using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Rpc.Linux;

/// <summary>Waits in the kernel for many sockets: one that is armed is reported once, to one of the threads that wait.</summary>
internal sealed partial class Epoll
{
    private const int CloseOnExec = 0x80000;
    private const uint OneShot = 1 << 30;
    private const int AddSocket = 1, RemoveSocket = 2, ChangeSocket = 3;
    private const int Interrupted = 4;

    // struct epoll_event is packed on x86-64 alone (sys/epoll.h).
    private static readonly int TokenAt = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;

    private readonly SafeFileHandle _epoll = Made();

    /// <summary>Takes a socket in, for which nobody waits yet.</summary>
    /// <exception cref="SocketException">The kernel watches no more sockets.</exception>
    public void Add(SafeSocketHandle socket, long token) => Change(AddSocket, socket, token, Readiness.None);

    /// <summary>Has one <see cref="Wait"/> return the socket's token as soon as it is what is wanted, or is broken.</summary>
    /// <exception cref="ObjectDisposedException">The socket is closed.</exception>
    public void Arm(SafeSocketHandle socket, long token, Readiness wanted) => Change(ChangeSocket, socket, token, wanted);

    public void Remove(SafeSocketHandle socket) => Change(RemoveSocket, socket, 0, Readiness.None);

    /// <summary>Waits, without limit, for a socket that is armed.</summary>
    public (long Token, Readiness Ready) Wait()
    {
        Span<byte> happened = stackalloc byte[16];
        while (WaitFor(_epoll, ref MemoryMarshal.GetReference(happened), 1, -1) < 0)
            if (Marshal.GetLastPInvokeError() is not Interrupted and var error) throw Failure(error);
        return (MemoryMarshal.Read<long>(happened[TokenAt..]), (Readiness)MemoryMarshal.Read<uint>(happened));
    }

    private void Change(int operation, SafeSocketHandle socket, long token, Readiness wanted)
    {
        Span<byte> interest = stackalloc byte[16];
        MemoryMarshal.Write(interest, (uint)wanted | OneShot);
        MemoryMarshal.Write(interest[TokenAt..], token);
        if (Control(_epoll, operation, socket, ref MemoryMarshal.GetReference(interest)) < 0)
            throw Failure(Marshal.GetLastPInvokeError());
    }

    private static SafeFileHandle Made()
    {
        var made = Create(CloseOnExec);
        return made >= 0 ? new SafeFileHandle(made, ownsHandle: true) : throw Failure(Marshal.GetLastPInvokeError());
    }

    private static SocketException Failure(int error) => new(error, $"epoll: {Marshal.GetPInvokeErrorMessage(error)}");

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int Control(SafeFileHandle epoll, int operation, SafeSocketHandle socket, ref byte interest);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int WaitFor(SafeFileHandle epoll, ref byte happened, int most, int milliseconds);
}

/// <summary>What a socket is ready for (EPOLLIN and its like of sys/epoll.h).</summary>
[Flags]
internal enum Readiness : uint
{
    None = 0,
    Readable = 0x1,
    Writable = 0x4,

    /// <summary>An error, or the other side is gone: reading and writing say which.</summary>
    Broken = 0x8 | 0x10,
}
