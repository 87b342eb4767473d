using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>Asks the kernel about a file.</summary>
internal static partial class FileStatus
{
    /// <summary>struct statx has one layout on all architectures (statx(2)).</summary>
    public const int Size = 256;

    private const int FromWorkingDirectory = -100;

    /// <summary>False where there is no such file, or nobody may know.</summary>
    public static bool TryRead(string path, uint mask, Span<byte> status) =>
        Stat(FromWorkingDirectory, path, 0, mask, ref MemoryMarshal.GetReference(status)) >= 0;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(int folder, string path, int flags, uint mask, ref byte stat);
}
