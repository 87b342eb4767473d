using System.Runtime.InteropServices;
using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Host.Linux;

/// <summary>On which CPUs the kernel runs a thread, and by which policy; what a thread starts has the same from it.</summary>
internal static partial class Scheduling
{
    /// <summary>The calling thread.</summary>
    public const int Own = 0;

    /// <summary>Binds a thread to CPUs; the kernel leaves out those that are not there.</summary>
    /// <param name="thread">Its number.</param>
    /// <param name="cpus">Null for all.</param>
    /// <returns>0, or the error number that says why not.</returns>
    public static int Pin(int thread, NumberSet? cpus)
    {
        Span<ulong> mask = stackalloc ulong[(int)NumberSet.Limit / 64];
        if (cpus is null) mask.Fill(ulong.MaxValue);
        else foreach (var cpu in cpus.Numbers) mask[(int)cpu / 64] |= 1UL << (int)(cpu % 64);
        return SetAffinity(thread, (nuint)(mask.Length * sizeof(ulong)), ref MemoryMarshal.GetReference(mask)) < 0 ? Errno.Last : 0;
    }

    /// <summary>Gives a thread a policy.</summary>
    /// <returns>0, or the error number that says why not.</returns>
    public static int Schedule(int thread, SchedulePolicy policy)
    {
        var priority = policy.Priority ?? 0; // All of struct sched_param.
        return SetScheduler(thread, NumberOf(policy.Scheduler), ref priority) < 0 ? Errno.Last : 0;
    }

    // SCHED_… (linux/sched.h).
    private static int NumberOf(Scheduler scheduler) => scheduler switch
    {
        Scheduler.Fifo => 1,
        Scheduler.RoundRobin => 2,
        Scheduler.Batch => 3,
        _ => 5,
    };

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int thread, nuint bytes, ref ulong mask);

    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    private static partial int SetScheduler(int thread, int policy, ref int priority);
}
