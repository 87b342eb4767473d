using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Host.Linux;

/// <summary>Waits for many descriptors at once.</summary>
internal sealed partial class Epoll : IDisposable
{
    private const int CloseOnExec = 0x80000;
    private const int Add = 1;
    private const int Delete = 2;
    private const uint Readable = 1;
    private const uint Writable = 4;

    // struct epoll_event is packed on x86-64 alone (sys/epoll.h).
    private static readonly int TokenAt = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;
    private static readonly int EventSize = TokenAt + 8;

    private readonly SafeFileHandle _epoll = new(Errno.Check(Create(CloseOnExec), "epoll_create1"), ownsHandle: true);

    /// <summary>
    /// Has <see cref="Wait"/> return the token when the descriptor can be read, or written; while another thread waits, too.
    /// </summary>
    public void Watch(SafeHandle descriptor, long token, bool writing = false)
    {
        Span<byte> wanted = stackalloc byte[16];
        MemoryMarshal.Write(wanted, writing ? Writable : Readable);
        MemoryMarshal.Write(wanted[TokenAt..], token);
        Errno.Check(Control(_epoll, Add, descriptor, ref MemoryMarshal.GetReference(wanted)), "epoll_ctl");
    }

    public void Forget(SafeHandle descriptor)
    {
        Span<byte> unused = stackalloc byte[16];
        Errno.Check(Control(_epoll, Delete, descriptor, ref MemoryMarshal.GetReference(unused)), "epoll_ctl");
    }

    /// <summary>
    /// Waits, without limit, until descriptors can be read; fills in their tokens and returns how many.
    /// </summary>
    public int Wait(Span<long> tokens)
    {
        Span<byte> events = stackalloc byte[tokens.Length * EventSize];
        int count;
        while ((count = WaitFor(_epoll, ref MemoryMarshal.GetReference(events), tokens.Length, -1)) < 0)
            if (Errno.Last != Errno.Interrupted) throw new LinuxException("epoll_wait", Errno.Last);
        for (var i = 0; i < count; i++) tokens[i] = MemoryMarshal.Read<long>(events[(i * EventSize + TokenAt)..]);
        return count;
    }

    public void Dispose() => _epoll.Dispose();

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int Control(SafeHandle epoll, int operation, SafeHandle descriptor, ref byte wanted);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int WaitFor(SafeHandle epoll, ref byte events, int most, int milliseconds);
}
