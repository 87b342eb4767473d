using System.Runtime.InteropServices;
using PowerVirt.Domain;

namespace PowerVirt.Cli.Daemon;

/// <summary>Lets one of several clients start the daemon while the others wait for it.</summary>
internal sealed partial class StartLock : IDisposable
{
    private const int Exclusive = 2; // LOCK_EX
    private const int Interrupted = 4; // EINTR

    private readonly FileStream _file;

    private StartLock(FileStream file) => _file = file;

    /// <summary>Waits until nobody else starts it.</summary>
    /// <exception cref="VmException">The folder cannot be used.</exception>
    public static async Task<StartLock> TakeAsync(string folder, CancellationToken stop)
    {
        // Shared as .NET sees it: its own locks do not wait.
        var file = new FileStream(Path.Combine(folder, "starting.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite,
            FileShare.ReadWrite);
        // A thread of its own: it waits for another program, which has a deadline for what it does.
        await Task.Factory.StartNew(() => Take(file), CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default).WaitAsync(stop);
        return new StartLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static void Take(FileStream file)
    {
        while (Lock(file.SafeFileHandle, Exclusive) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            if (error != Interrupted)
            {
                throw new VmException(ErrorCode.SystemError,
                    $"{file.Name} cannot be locked: {Marshal.GetPInvokeErrorMessage(error)}.");
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeHandle descriptor, int operation);
}
