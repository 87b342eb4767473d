using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Host.Linux;

/// <summary>Processes by descriptor: unlike a pid, it never comes to mean another process.</summary>
internal static partial class PidFd
{
    public const int SigKill = 9;
    public const int SigTerm = 15;
    public const int SigContinue = 18;

    // Newer than the architectures' separate numbering: the same on x86-64, arm64 and ppc64le.
    private const long SysSendSignal = 424;
    private const long SysOpen = 434;

    private const int ByPidFd = 3;
    private const int ByPid = 1;
    private const int Exited = 4;

    /// <exception cref="LinuxException">There is no such process, or no descriptor is free.</exception>
    public static SafeFileHandle Open(int pid)
    {
        var descriptor = Errno.Check((int)Syscall(SysOpen, pid, 0, 0, 0), "pidfd_open");
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Sends a signal; false when the process has ended already.</summary>
    public static bool Signal(SafeHandle process, int signal)
    {
        var result = (int)SyscallOn(SysSendSignal, process, signal, 0, 0);
        if (result >= 0) return true;
        return Errno.Last == Errno.NoProcess ? false : throw new LinuxException("pidfd_send_signal", Errno.Last);
    }

    /// <summary>The status of a process that has ended; it is reaped by this.</summary>
    /// <remarks>The status of a process that is not our child is known to its parent alone.</remarks>
    public static ExitStatus Reap(SafeHandle process)
    {
        Span<byte> result = stackalloc byte[128];
        while (WaitOn(ByPidFd, process, ref MemoryMarshal.GetReference(result), Exited, 0) < 0)
        {
            if (Errno.Last == Errno.NoChild) return default;
            if (Errno.Last != Errno.Interrupted) throw new LinuxException("waitid", Errno.Last);
        }

        return StatusOf(result);
    }

    /// <summary>Ends and reaps a child that could not be given a descriptor.</summary>
    public static void KillChild(int pid)
    {
        Span<byte> result = stackalloc byte[128];
        _ = Kill(pid, SigKill);
        while (Wait(ByPid, pid, ref MemoryMarshal.GetReference(result), Exited, 0) < 0
            && Errno.Last == Errno.Interrupted)
        {
        }
    }

    // siginfo_t of all 64-bit Linux but MIPS: si_signo, si_errno, si_code, padding, si_pid, si_uid, si_status.
    private static ExitStatus StatusOf(ReadOnlySpan<byte> result)
    {
        const int childExited = 1;
        var code = MemoryMarshal.Read<int>(result[8..]);
        var status = MemoryMarshal.Read<int>(result[24..]);
        return code == childExited ? new ExitStatus(status, null) : new ExitStatus(null, status);
    }

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long Syscall(long number, long first, long second, long third, long fourth);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial long SyscallOn(long number, SafeHandle descriptor, long second, long third, long fourth);

    [LibraryImport("libc", EntryPoint = "waitid", SetLastError = true)]
    private static partial int WaitOn(int kind, SafeHandle process, ref byte result, int options, nint usage);

    [LibraryImport("libc", EntryPoint = "waitid", SetLastError = true)]
    private static partial int Wait(int kind, int process, ref byte result, int options, nint usage);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);
}
