using PowerVirt.Domain;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Process;

/// <summary>Says why a program could not be started.</summary>
internal static class StartProblems
{
    /// <summary>Why a program or a thread of one cannot run on these CPUs alone.</summary>
    public static Problem Unbound(string who, NumberSet? cpus, int error) => new(ErrorCode.SystemError,
        $"cannot set CPU affinity of {who} to '{cpus}': {Errno.Words(error)}", Remedy: error == Errno.Invalid
            ? "See which CPUs are online (/sys/devices/system/cpu/online), and which PowerVirt may use (cpuset.cpus.effective)."
            : null);

    public static Problem Of(string program, int error, OtherUser? user = null) => error switch
    {
        Errno.NoEntry => new Problem(ErrorCode.SystemError, $"There is no program {program}.", Remedy:
            program.Contains("qemu-system-ppc", StringComparison.Ordinal)
                ? "Install QEMU for POWER (package qemu-system-ppc), or name another program in <emulator>."
                : null),
        Errno.Access => new Problem(ErrorCode.SystemError,
            $"{program} may not be run: it is no executable file, or not one for " +
            (user is null ? $"{Environment.UserName}." : $"the user {user.User}.")),
        Errno.BadFormat => new Problem(ErrorCode.SystemError,
            $"{program} is no program for this machine: the file is damaged or belongs to another architecture."),
        Errno.TooBig => new Problem(ErrorCode.SystemError,
            $"The command line of {program} is longer than the kernel allows."),
        Errno.Again or Errno.NoMemory => new Problem(ErrorCode.NoMemory,
            $"The host has no room for another process: {Errno.Words(error)}.",
            Remedy: "See `ulimit -u`, pids.max and free memory."),
        _ => new Problem(ErrorCode.SystemError, $"{program} cannot be started: {Errno.Words(error)}."),
    };

    /// <summary>Why we cannot become the user that a program is to run as.</summary>
    public static Problem OfUser(string program, OtherUser? user, LinuxException refused) =>
        new(ErrorCode.SystemError, $"{program} cannot be started as the user {user?.User}: {refused.Message}.", Remedy:
            "powervirtd needs the capabilities SETUID, SETGID and SETPCAP for that, and a user namespace that has this " +
            "user; --unconfined runs guests as powervirtd's own user.");
}
