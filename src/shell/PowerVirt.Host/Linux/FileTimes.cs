using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>
/// When a file's content or place was last changed (ctime): unlike the time of writing, nobody can set it back.
/// </summary>
internal static partial class FileTimes
{
    private const int FromWorkingDirectory = -100;
    private const uint ChangeTime = 0x80;

    /// <summary>struct statx has one layout on all architectures (statx(2)): stx_ctime stands at 96.</summary>
    private const int StatSize = 256;
    private const int ChangedAt = 96;

    /// <summary>Nanoseconds since 1970; null where there is no such file.</summary>
    public static long? Changed(string path)
    {
        Span<byte> stat = stackalloc byte[StatSize];
        if (Stat(FromWorkingDirectory, path, 0, ChangeTime, ref MemoryMarshal.GetReference(stat)) < 0) return null;
        return MemoryMarshal.Read<long>(stat[ChangedAt..]) * 1_000_000_000
            + MemoryMarshal.Read<uint>(stat[(ChangedAt + 8)..]);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(int folder, string path, int flags, uint mask, ref byte stat);
}
