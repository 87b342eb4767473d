using System.Globalization;
using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Host.Launch;

/// <summary>Tells the kernel what was decided about a guest's threads.</summary>
internal static class ThreadControl
{
    /// <summary>How often a process is looked through: who is bound makes only threads that are, so that twice is usual.</summary>
    private const int MostPasses = 16;

    /// <exception cref="VmException">The host refuses, or QEMU has no such thread.</exception>
    public static void CarryOut(int pid, IReadOnlyCollection<ThreadStep> steps, ThreadTable threads)
    {
        if (threads.Refusal(steps) is { } problem) throw new VmException(problem);
        foreach (var step in steps)
        {
            switch (step)
            {
                case ThreadStep.Pin { Thread.Role: ThreadRole.Emulator } pin:
                    PinRest(pid, pin, [.. threads.All]);
                    break;
                case ThreadStep.Pin pin:
                    Pin(NumberOf(pid, pin.Thread, threads), pin);
                    break;
                case ThreadStep.Schedule schedule:
                    Schedule(NumberOf(pid, schedule.Thread, threads), schedule);
                    break;
            }
        }
    }

    private static void PinRest(int pid, ThreadStep.Pin pin, HashSet<int> done)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            int[] found = [.. ThreadsOf(pid).Where(done.Add)];
            if (found.Length == 0) return;
            foreach (var thread in found) Pin(thread, pin);
        }

        throw new VmException(ErrorCode.OperationFailed, $"QEMU (pid {pid}) makes threads faster than they can be bound to CPUs.");
    }

    private static void Pin(int thread, ThreadStep.Pin pin)
    {
        // A thread that has ended meanwhile needs no CPU.
        if (Scheduling.Pin(thread, pin.Cpus) is not (0 or Errno.NoProcess) and var error)
            throw new VmException(StartProblems.Unbound($"{pin.Thread} (thread {thread})", pin.Cpus, error));
    }

    private static void Schedule(int thread, ThreadStep.Schedule step)
    {
        if (Scheduling.Schedule(thread, step.Policy) is not 0 and var error)
        {
            throw new VmException(ErrorCode.SystemError,
                $"Cannot set scheduler parameters of {step.Thread} (thread {thread}): {Errno.Words(error)}",
                error == Errno.NotPermitted
                    ? "A real-time policy needs root (CAP_SYS_NICE), or a limit: `ulimit -r`."
                    : null);
        }
    }

    /// <remarks>QEMU says which thread it is, and what it says is not trusted: it must be one of its own.</remarks>
    private static int NumberOf(int pid, GuestThread thread, ThreadTable threads)
    {
        if (thread.Role == ThreadRole.Emulator) return pid;
        return threads.Find(thread) is { } number && Directory.Exists($"{TasksOf(pid)}/{number.ToString(CultureInfo.InvariantCulture)}")
            ? number
            : throw new VmException(ErrorCode.InternalError, $"QEMU has no thread for {thread}.");
    }

    private static IEnumerable<int> ThreadsOf(int pid)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(TasksOf(pid))
                .Select(task => int.Parse(Path.GetFileName(task.AsSpan()), CultureInfo.InvariantCulture))];
        }
        catch (DirectoryNotFoundException)
        {
            return []; // It has ended.
        }
    }

    private static string TasksOf(int pid) => string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/task");
}
