using PowerVirt.Qemu.Planning;

namespace PowerVirt.Daemon.Starting;

/// <summary>Where a daemon keeps what it owns; two daemons with different places do not know each other.</summary>
/// <param name="Run">What is gone with the host's next boot: sockets, and the directories of running guests.</param>
/// <param name="State">What stays: the database, emulated TPMs, dumps.</param>
/// <param name="Configuration">What the administrator writes: hooks.</param>
/// <param name="Logs">What QEMUs write.</param>
internal sealed record DaemonPlaces(string Run, string State, string Configuration, string Logs)
{
    /// <summary>The host's own daemon.</summary>
    public static DaemonPlaces System { get; } =
        new("/run/powervirt", "/var/lib/powervirt", "/etc/powervirt", "/var/log/powervirt");

    public string Socket => Path.Combine(Run, "libvirt-sock");

    public string ReadOnlySocket => Path.Combine(Run, "libvirt-sock-ro");

    public string Database => Path.Combine(State, "powervirt.db");

    /// <summary>Names the boot of the host in which domains were started with it.</summary>
    public string BootMark => Path.Combine(Run, "autostarted");

    /// <summary>What the administrator has chosen.</summary>
    public string Settings => Path.Combine(Configuration, "powervirtd.conf");

    /// <summary>Where certificates lie unless something else is said: libvirt's place, or below a root of its own.</summary>
    public string Certificates { get; init; } = "/etc/pki";

    public string Hooks => Path.Combine(Configuration, "hooks");

    public string Dumps => Path.Combine(State, "dump");

    /// <summary>The host's uuid, where its firmware gives it none.</summary>
    public string HostUuid => Path.Combine(State, "host-uuid");

    /// <summary>What QEMUs can do, as they said.</summary>
    public string Capabilities => Path.Combine(State, "capabilities");

    /// <summary>All below one folder: for tests, and for trying things out.</summary>
    public static DaemonPlaces Under(string root)
    {
        var folder = Path.GetFullPath(root);
        return new DaemonPlaces(
            Path.Combine(folder, "run"), Path.Combine(folder, "lib"), Path.Combine(folder, "etc"),
            Path.Combine(folder, "log"))
        {
            Certificates = Path.Combine(folder, "etc/pki"),
        };
    }

    /// <summary>One user's own daemon.</summary>
    /// <param name="environment">Reads a variable.</param>
    public static DaemonPlaces OfSession(Func<string, string?> environment)
    {
        var home = environment("HOME") is { Length: > 0 } path ? path : "/";
        return new DaemonPlaces(
            Path.Combine(Absolute("XDG_RUNTIME_DIR") ?? Path.Combine(home, ".cache"), "powervirt"),
            Path.Combine(Absolute("XDG_DATA_HOME") ?? Path.Combine(home, ".local/share"), "powervirt"),
            Path.Combine(Absolute("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config"), "powervirt"),
            Path.Combine(Absolute("XDG_STATE_HOME") ?? Path.Combine(home, ".local/state"), "powervirt"));

        string? Absolute(string variable) =>
            environment(variable) is { } value && Path.IsPathRooted(value) ? value : null;
    }

    /// <summary>A guest's own directory while it runs.</summary>
    public string GuestDirectory(int id, string name) =>
        Path.Combine(Run, "guests", LaunchSettings.DirectoryName(id, name));

    /// <summary>The file that takes what a guest's QEMU writes.</summary>
    public string GuestLog(string name) => Path.Combine(Logs, "qemu", $"{FileName(name)}.log");

    /// <summary>The file that is locked as long as a domain has a QEMU.</summary>
    public string GuestLock(Guid uuid) => Path.Combine(Run, "locks", $"{uuid}.lock");

    /// <summary>Where an emulated TPM keeps its state.</summary>
    public string TpmDirectory(Guid uuid) => Path.Combine(State, "tpm", uuid.ToString());

    /// <summary>Makes the folders that must be there, so that only their owner may look into them.</summary>
    public void Make()
    {
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        const UnixFileMode Strangers = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        // Clients of other users reach the sockets through this one; each socket has its own rights.
        Directory.CreateDirectory(Run, Private | UnixFileMode.GroupRead | UnixFileMode.GroupExecute |
            UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        foreach (var folder in (string[])[State, Logs, Path.Combine(Logs, "qemu"), Path.Combine(Run, "guests"),
                     Path.Combine(Run, "locks"), Dumps, Capabilities])
        {
            Directory.CreateDirectory(folder, Private);
            // One that was there before is closed to strangers, too; the group's rights may be those of an access list.
            var mode = File.GetUnixFileMode(folder);
            if ((mode & Strangers) != 0) File.SetUnixFileMode(folder, mode & ~Strangers);
        }
    }

    private static string FileName(string domain) => domain.Replace('/', '_');
}
