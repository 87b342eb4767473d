using PowerVirt.Domain;

namespace PowerVirt.Host.Linux;

/// <summary>
/// A thread made for one piece of work on certain CPUs: posix_spawn knows no CPUs, but a process has those of the thread
/// that starts it. No thread that goes on afterwards is ever bound.
/// </summary>
internal static class BoundThread
{
    /// <summary>Does the work there and returns its outcome.</summary>
    /// <exception cref="LinuxException">No thread may run on these CPUs.</exception>
    public static int Run(NumberSet cpus, Func<int> work)
    {
        var (refused, outcome) = (0, 0);
        var thread = new Thread(() =>
        {
            refused = Scheduling.Pin(Scheduling.Own, cpus);
            if (refused == 0) outcome = work();
        });
        thread.Start();
        thread.Join();
        return refused == 0 ? outcome : throw new LinuxException("sched_setaffinity", refused);
    }
}
