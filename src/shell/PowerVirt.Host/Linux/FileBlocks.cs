using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>How much of its file system a file takes, which is less than its length where it has holes.</summary>
public static class FileBlocks
{
    /// <summary>STATX_BLOCKS, where they stand, and their unit, whatever the file system's own is.</summary>
    private const uint Blocks = 0x400;
    private const int BlocksAt = 48;
    private const ulong BlockSize = 512;

    /// <summary>Bytes; null where there is no such file.</summary>
    public static ulong? Of(string path)
    {
        Span<byte> status = stackalloc byte[FileStatus.Size];
        return FileStatus.TryRead(path, Blocks, status) ? MemoryMarshal.Read<ulong>(status[BlocksAt..]) * BlockSize : null;
    }
}
