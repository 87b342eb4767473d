using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Process;

/// <summary>
/// The lock that a guest's QEMU inherits and holds until it ends, however that comes about: whoever gets it knows that
/// there is no QEMU.
/// </summary>
internal static partial class GuestLock
{
    private const int Exclusive = 2;
    private const int DoNotWait = 4;

    // The same on x86-64, arm64 and ppc64le.
    private const int ReadWrite = 2;
    private const int Create = 0x40;
    private const int CloseOnExec = 0x80000;

    /// <summary>The lock, to be closed when QEMU has it; null when there is a QEMU.</summary>
    /// <exception cref="VmException">The file cannot be used.</exception>
    public static SafeFileHandle? TryTake(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            // Not .NET's way, which has locks of its own on every file and takes ours away when it closes its end.
            var descriptor = Errno.Check(Open(path, ReadWrite | Create | CloseOnExec, 0x180), "open");
            file = new SafeFileHandle(descriptor, ownsHandle: true);
            if (Lock(file, Exclusive | DoNotWait) == 0) return file;
            var error = Errno.Last;
            file.Dispose();
            return error == Errno.Again ? null : throw new LinuxException("flock", error);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new VmException(ErrorCode.SystemError, $"The guest's lock {path} cannot be used: {failed.Message}",
                cause: failed);
        }
    }

    /// <summary>The processes that have the file open; of those of other users only root sees it.</summary>
    public static IEnumerable<int> HoldersOf(string path)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
                && pid != Environment.ProcessId && HasOpen(folder, path))
                yield return pid;
        }
    }

    private static bool HasOpen(string process, string path)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd"))
                .Any(descriptor => new FileInfo(descriptor).LinkTarget == path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeFileHandle file, int operation);
}
