using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Host.Linux;

/// <summary>
/// A terminal that nobody types at: a program that has it for its own is hung up by the kernel (SIGHUP) when our end of
/// it closes, and that it does even if we are killed.
/// </summary>
/// <remarks>
/// PR_SET_PDEATHSIG would not do: it means the end of the thread that started the program, and threads come and go here.
/// </remarks>
internal sealed partial class Leash : IDisposable
{
    // The same on x86-64, arm64 and ppc64le (asm-generic/fcntl.h).
    private const int ReadWrite = 0x2;
    private const int NoControl = 0x100;
    private const int CloseOnExec = 0x80000;

    private readonly SafeFileHandle _ours;

    private Leash(SafeFileHandle ours, string end) => (_ours, End) = (ours, end);

    /// <summary>The path of the program's end. Once ours is closed it cannot be opened any more.</summary>
    public string End { get; }

    /// <exception cref="LinuxException">The host gives no terminal.</exception>
    public static Leash Open()
    {
        var ours = new SafeFileHandle(OpenMaster(ReadWrite | NoControl | CloseOnExec), ownsHandle: true);
        try
        {
            Errno.Check(ours.IsInvalid ? -1 : 0, "posix_openpt");
            Errno.Check(Unlock(ours), "unlockpt");
            Span<byte> name = stackalloc byte[64];
            var error = NameOf(ours, ref MemoryMarshal.GetReference(name), name.Length);
            if (error != 0) throw new LinuxException("ptsname_r", error);
            var end = Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]);
            return File.Exists(end) ? new Leash(ours, end) : throw new LinuxException(end, Errno.NoEntry);
        }
        catch (LinuxException)
        {
            ours.Dispose();
            throw;
        }
    }

    public void Dispose() => _ours.Dispose();

    [LibraryImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static partial int OpenMaster(int flags);

    [LibraryImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static partial int Unlock(SafeHandle master);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int NameOf(SafeHandle master, ref byte name, nint size);
}
