using System.Runtime.InteropServices;

namespace PowerVirt.Host.Linux;

/// <summary>Owners and extended attributes of files, which .NET does not know.</summary>
internal static partial class FileOwnership
{
    private const int WorkingDirectory = -100;
    private const uint WantsGroup = 0x10;
    private const int Largest = 64 * 1024;

    /// <summary>Gives a file to a user and the group of the same number; a link itself, not what it leads to.</summary>
    public static void Give(string path, uint user) => Errno.Check(ChangeOwner(path, user, user), "lchown");

    /// <summary>The number of a file's group.</summary>
    public static uint GroupOf(string path)
    {
        // statx, for its answer has the same shape on every architecture: a __u32 stx_gid is at 24 of 256 bytes.
        Span<byte> answer = stackalloc byte[256];
        Errno.Check(Status(WorkingDirectory, path, 0, WantsGroup, answer), "statx");
        return BitConverter.ToUInt32(answer[24..]);
    }

    /// <summary>The path without links, <c>.</c> and <c>..</c>.</summary>
    public static unsafe string RealPath(string path)
    {
        var found = RealPathOf(path, null);
        if (found is null) throw new LinuxException("realpath", Errno.Last);
        try
        {
            return Marshal.PtrToStringUTF8((nint)found)!;
        }
        finally
        {
            NativeMemory.Free(found);
        }
    }

    /// <summary>An extended attribute; null where the file has none of this name.</summary>
    public static byte[]? ReadAttribute(string path, string name)
    {
        var bytes = new byte[256];
        while (true)
        {
            var size = GetAttribute(path, name, bytes, (nuint)bytes.Length);
            if (size >= 0) return bytes[..(int)size];
            if (Errno.Last == Errno.NoData) return null;
            if (Errno.Last != Errno.Range || bytes.Length >= Largest) throw new LinuxException("getxattr", Errno.Last);
            bytes = new byte[Largest];
        }
    }

    public static void WriteAttribute(string path, string name, ReadOnlySpan<byte> value) =>
        Errno.Check(SetAttribute(path, name, value, (nuint)value.Length, 0), "setxattr");

    public static void RemoveAttribute(string path, string name) =>
        Errno.Check(RemoveAttributeOf(path, name), "removexattr");

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, Span<byte> answer);

    [LibraryImport("libc", EntryPoint = "realpath", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial byte* RealPathOf(string path, byte* resolved);

    [LibraryImport("libc", EntryPoint = "getxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint GetAttribute(string path, string name, Span<byte> value, nuint size);

    [LibraryImport("libc", EntryPoint = "setxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetAttribute(string path, string name, ReadOnlySpan<byte> value, nuint size, int flags);

    [LibraryImport("libc", EntryPoint = "removexattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RemoveAttributeOf(string path, string name);
}
