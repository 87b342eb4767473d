using PowerVirt.Domain;

namespace PowerVirt.Host.Linux;

/// <summary>
/// A thread made for one start of a program: posix_spawn knows neither CPUs nor users, but a process has those of the
/// thread that starts it. No thread that goes on afterwards is ever changed.
/// </summary>
internal static class SpawnThread
{
    public const string Binding = "sched_setaffinity";

    private const int StackSize = 128 * 1024;

    /// <summary>Calls what starts the program, and returns what that returned.</summary>
    /// <param name="cpus">The host's CPUs that the program may run on; null for ours.</param>
    /// <param name="user">Whom it runs as; null for our own user.</param>
    /// <param name="start">Starts it.</param>
    /// <exception cref="LinuxException">No thread may run on these CPUs, or as this user.</exception>
    public static int Run(NumberSet? cpus, OtherUser? user, Func<int> start)
    {
        if (cpus is null && user is null) return start();
        var result = 0;
        LinuxException? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (cpus is not null && Scheduling.Pin(Scheduling.Own, cpus) is not 0 and var error)
                    throw new LinuxException(Binding, error);
                user?.Become();
                result = start();
            }
            catch (LinuxException failed)
            {
                failure = failed;
            }
        }, StackSize);
        try
        {
            thread.Start();
        }
        catch (OutOfMemoryException)
        {
            return Errno.Again; // So posix_spawn says that there is no room for one more.
        }

        thread.Join();
        return failure is null ? result : throw failure;
    }
}
