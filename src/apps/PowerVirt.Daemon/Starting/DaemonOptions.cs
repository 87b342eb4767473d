using System.Collections.Immutable;
using System.CommandLine;
using PowerVirt.Daemon.Settings;

namespace PowerVirt.Daemon.Starting;

/// <summary>What the command line says.</summary>
/// <param name="Root">Keeps everything below this folder; null for the host's or the user's own places.</param>
/// <param name="Session">One user's own daemon.</param>
/// <param name="LibvirtSockets">Whether to listen where libvirt's clients look by themselves.</param>
/// <param name="Unconfined">QEMU runs as the daemon's own user, and not each as one of its own.</param>
/// <param name="Verbose">Tells of each call.</param>
internal sealed record DaemonOptions(string? Root, bool Session, bool LibvirtSockets, bool Unconfined, bool Verbose)
{
    /// <summary>Settings, which count more than those of the file.</summary>
    public ImmutableArray<(string Name, string Value, string Where)> Given { get; init; } = [];

    /// <summary>Whether the daemon is the host's: not a user's, and not one to try things out.</summary>
    public bool IsHosts => !Session && Root is null;

    private const int WrongCommandLine = 2;

    public DaemonPlaces Places => Root is { } root ? DaemonPlaces.Under(root)
        : Session ? DaemonPlaces.OfSession(Environment.GetEnvironmentVariable)
        : DaemonPlaces.System;

    /// <summary>Reads the command line and runs the daemon, or says what is wrong with it.</summary>
    public static async Task<int> RunAsync(string[] words, Func<DaemonOptions, CancellationToken, Task<int>> run)
    {
        var root = new Option<string?>("--root")
        {
            Description = "Keep all files below this folder and listen at DIR/run/libvirt-sock: to try things out.",
            HelpName = "DIR",
        };
        var session = new Option<bool>("--session") { Description = "Be this user's own daemon (qemu:///session)." };
        var libvirt = new Option<bool>("--libvirt-sockets")
        {
            Description = "Listen where libvirt's clients look by themselves as well, so that qemu:///system leads here.",
        };
        var unconfined = new Option<bool>("--unconfined")
        {
            Description = "Run guests as this daemon's own user; as root it gives each a user of its own.",
        };
        var verbose = new Option<bool>("--verbose") { Description = "Tell of each connection and each refused call." };
        var command = new RootCommand("powervirtd manages POWER guests on this host; virsh and powervirt talk to it.")
        {
            root, session, libvirt, unconfined, verbose,
        };
        var settings = SettingKey.All
            .Select(key => (Key: key, Option: new Option<string[]>($"--{key.Name}") { Description = key.Help, HelpName = key.Value }))
            .ToArray();
        foreach (var (_, option) in settings) command.Add(option);
        command.SetAction((parsed, stop) => run(
            new DaemonOptions(parsed.GetValue(root), parsed.GetValue(session), parsed.GetValue(libvirt),
                parsed.GetValue(unconfined), parsed.GetValue(verbose))
            {
                Given = [.. settings.SelectMany(setting => (parsed.GetValue(setting.Option) ?? [])
                    .Select(value => (setting.Key.Name, value, $"--{setting.Key.Name}")))],
            }, stop));
        // SIGTERM and SIGINT are Program's: an end that was asked for is a success.
        var parsed = command.Parse(words);
        var status = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
        return parsed.Errors.Count > 0 ? WrongCommandLine : status;
    }
}
