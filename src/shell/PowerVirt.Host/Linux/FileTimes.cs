using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>
/// When a file's content or place was last changed (ctime): unlike the time of writing, nobody can set it back.
/// </summary>
internal static class FileTimes
{
    /// <summary>STATX_CTIME, and where it stands.</summary>
    private const uint ChangeTime = 0x80;
    private const int ChangedAt = 96;

    /// <summary>Nanoseconds since 1970; null where there is no such file.</summary>
    public static long? Changed(string path)
    {
        Span<byte> status = stackalloc byte[FileStatus.Size];
        if (!FileStatus.TryRead(path, ChangeTime, status)) return null;
        return MemoryMarshal.Read<long>(status[ChangedAt..]) * 1_000_000_000
            + MemoryMarshal.Read<uint>(status[(ChangedAt + 8)..]);
    }
}
