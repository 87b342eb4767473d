using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>Moves a descriptor's place, which a program that inherits it goes on from.</summary>
internal static partial class FileEnd
{
    private const int End = 2;

    public static void Seek(SafeHandle file)
    {
        if (SeekTo(file, 0, End) < 0) throw new LinuxException("lseek", Errno.Last);
    }

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long SeekTo(SafeHandle file, long offset, int origin);
}
