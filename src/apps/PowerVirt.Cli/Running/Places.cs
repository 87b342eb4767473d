using PowerVirt.Host.Probe;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Running;

/// <summary>Where this user keeps what belongs to guests.</summary>
/// <param name="Runtime">For sockets and the like, gone with the guest.</param>
/// <param name="Data">For what outlives the guest, such as the state of an emulated TPM.</param>
internal sealed record Places(string Runtime, string Data)
{
    /// <summary>Whether <see cref="Runtime"/> is in a folder that others may write to, and must be made anew.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether /dev/vhost-net is there.</summary>
    public bool VhostNet { get; init; }

    public static Places OfThisUser() => Folders() with { VhostNet = File.Exists("/dev/vhost-net") };

    /// <summary>What a plan needs to know of them.</summary>
    /// <param name="id">Tells guests of one name apart.</param>
    /// <param name="name">The guest's.</param>
    public LaunchSettings SettingsFor(int id, string name) => new()
    {
        StateDirectory = Path.Combine(Runtime, LaunchSettings.DirectoryName(id, name)),
        TpmDirectory = Path.Combine(Data, "tpm", $"guest-{name.Replace('/', '_')}"),
        Now = DateTimeOffset.Now,
        VhostNet = VhostNet,
        VirtiofsDaemon = HelperPrograms.VirtiofsDaemon(),
    };

    private static Places Folders()
    {
        if (Environment.UserName == "root") return new Places("/run/powervirt", "/var/lib/powervirt");
        var data = Absolute("XDG_DATA_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share");
        return Absolute("XDG_RUNTIME_DIR") is { } runtime
            ? new Places(Path.Combine(runtime, "powervirt"), Path.Combine(data, "powervirt"))
            : new Places(Path.Combine(Path.GetTempPath(), "powervirt"), Path.Combine(data, "powervirt"))
            {
                IsShared = true,
            };
    }

    private static string? Absolute(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } path && Path.IsPathRooted(path) ? path : null;
}
