using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Daemon;

/// <summary>Lets one of several clients start the daemon while the others wait for it.</summary>
internal sealed partial class StartLock : IDisposable
{
    private const int Exclusive = 2; // LOCK_EX
    private const int Interrupted = 4; // EINTR

    // O_RDWR, O_CREAT and O_CLOEXEC of asm-generic/fcntl.h, which x86, arm64 and POWER share.
    private const int Open = 0x2 | 0x40 | 0x80000;
    private const int OwnerOnly = 0x180; // 0600

    private readonly SafeFileHandle _file;

    private StartLock(SafeFileHandle file) => _file = file;

    /// <summary>Waits until nobody else starts it.</summary>
    /// <exception cref="VmException">The folder cannot be used.</exception>
    public static async Task<StartLock> TakeAsync(string folder, CancellationToken stop)
    {
        var path = Path.Combine(folder, "starting.lock");
        // Not by a FileStream: that takes a lock of its own, which does not wait.
        var file = OpenFile(path, Open, OwnerOnly);
        if (file.IsInvalid) throw Failed(path, "opened");
        // A thread of its own: it waits for another program, which has a deadline for what it does.
        var taking = Task.Factory.StartNew(() => Take(file, path), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await taking.WaitAsync(stop);
        return new StartLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static void Take(SafeFileHandle file, string path)
    {
        while (Lock(file, Exclusive) != 0)
            if (Marshal.GetLastPInvokeError() != Interrupted) throw Failed(path, "locked");
    }

    private static VmException Failed(string path, string done) => new(ErrorCode.SystemError,
        $"{path} cannot be {done}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenFile(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeHandle descriptor, int operation);
}
