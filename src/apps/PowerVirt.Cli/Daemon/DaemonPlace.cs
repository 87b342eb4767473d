namespace PowerVirt.Cli.Daemon;

/// <summary>Where a daemon listens, and what is known about it beforehand.</summary>
/// <param name="Socket">Its UNIX socket.</param>
/// <param name="Logs">The folder of what guests' QEMUs write; null where it is not known.</param>
/// <param name="IsOwn">The user's own daemon, which may be started.</param>
internal sealed record DaemonPlace(string Socket, string? Logs, bool IsOwn)
{
    private const string SocketName = "libvirt-sock";

    /// <summary>The host's own daemon.</summary>
    public static DaemonPlace System { get; } = new($"/run/powervirt/{SocketName}", "/var/log/powervirt/qemu", false);

    /// <summary>The user's own daemon, where <c>powervirtd --session</c> puts it.</summary>
    public static DaemonPlace OfSession(Func<string, string?> environment)
    {
        var home = environment("HOME") is { Length: > 0 } path ? path : "/";
        return new DaemonPlace(
            Path.Combine(Absolute("XDG_RUNTIME_DIR") ?? Path.Combine(home, ".cache"), "powervirt", SocketName),
            Path.Combine(Absolute("XDG_STATE_HOME") ?? Path.Combine(home, ".local/state"), "powervirt/qemu"),
            IsOwn: true);

        string? Absolute(string variable) =>
            environment(variable) is { } value && Path.IsPathRooted(value) ? value : null;
    }

    /// <summary>A socket that somebody named; of <c>powervirtd --root</c> the rest is known too.</summary>
    public static DaemonPlace At(string socket)
    {
        var path = Path.GetFullPath(socket);
        if (path == System.Socket) return System;
        var folder = Path.GetDirectoryName(path)!;
        var logs = Path.GetFileName(folder) == "run" && folder != "/run"
            ? Path.Combine(Path.GetDirectoryName(folder)!, "log/qemu")
            : null;
        return new DaemonPlace(path, logs, false);
    }
}
