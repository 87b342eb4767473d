namespace PowerVirt.Cli;

/// <summary>What a script can tell from how powervirt ended; every verb uses the same numbers.</summary>
internal enum ExitCode
{
    Done = 0,

    /// <summary>The request was understood and failed.</summary>
    Failed = 1,

    /// <summary>The command line itself is wrong.</summary>
    Usage = 2,

    /// <summary>The definition is refused; it would be on any host.</summary>
    Refused = 3,

    /// <summary>The definition may be fine, but this host or its QEMU cannot run it.</summary>
    Unable = 4,

    /// <summary>A fault of powervirt (EX_SOFTWARE of sysexits.h).</summary>
    Fault = 70,

    /// <summary>Ended by Ctrl-C (128 + SIGINT).</summary>
    Interrupted = 130,

    /// <summary>Ended by SIGTERM or SIGHUP.</summary>
    Terminated = 143,
}
