using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Host.Linux;

/// <summary>Two connected ends: one for us, to read without a thread, one for a program's standard streams.</summary>
internal sealed partial class SocketPair : IDisposable
{
    private const int Unix = 1;
    private const int Stream = 1;
    private const int CloseOnExec = 0x80000;

    private SocketPair(Socket ours, SafeFileHandle theirs)
    {
        Ours = ours;
        Theirs = theirs;
    }

    public Socket Ours { get; }

    public SafeFileHandle Theirs { get; }

    /// <exception cref="LinuxException">No descriptor is free.</exception>
    public static SocketPair Open()
    {
        Span<int> ends = stackalloc int[2];
        Errno.Check(Create(Unix, Stream | CloseOnExec, 0, ref MemoryMarshal.GetReference(ends)), "socketpair");
        return new SocketPair(new Socket(new SafeSocketHandle(ends[0], ownsHandle: true)),
            new SafeFileHandle(ends[1], ownsHandle: true));
    }

    public void Dispose()
    {
        Theirs.Dispose();
        Ours.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "socketpair", SetLastError = true)]
    private static partial int Create(int domain, int type, int protocol, ref int ends);
}
