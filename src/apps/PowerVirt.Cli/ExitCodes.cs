using PowerVirt.Domain;

namespace PowerVirt.Cli;

/// <summary>Which exit code a problem leads to.</summary>
internal static class ExitCodes
{
    /// <summary>For the list in <c>powervirt help exit-codes</c>.</summary>
    public static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Done, "done; with run: the guest powered off, was left, or runs on detached"),
        (ExitCode.Failed, "failed: a file or daemon out of reach, no such guest, QEMU ended with an error, the guest crashed"),
        (ExitCode.Usage, "the command line is wrong; nothing was done"),
        (ExitCode.Refused, "the definition is refused; with check: it has errors"),
        (ExitCode.Unable, "this host or its QEMU cannot: no QEMU, no KVM, a CPU or level that is not there"),
        (ExitCode.Fault, "a fault of powervirt itself"),
        (ExitCode.Interrupted, "ended by Ctrl-C; what was begun here is taken back, a daemon goes on with what it was asked for"),
        (ExitCode.Terminated, "the same by SIGTERM or SIGHUP"),
    ];

    /// <summary>The code for problems that no stage has claimed: by what libvirt's error number stands for.</summary>
    public static ExitCode Of(Problem problem) => problem.Code switch
    {
        ErrorCode.InvalidArgument => ExitCode.Usage,
        ErrorCode.XmlError or ErrorCode.XmlDetail or ErrorCode.XmlInvalidSchema or ErrorCode.OsType => ExitCode.Refused,
        ErrorCode.NoSupport or ErrorCode.ConfigUnsupported or ErrorCode.CpuIncompatible
            or ErrorCode.OperationUnsupported or ErrorCode.DeviceMissing => ExitCode.Unable,
        ErrorCode.OperationAborted => ExitCode.Interrupted,
        _ => ExitCode.Failed,
    };
}
