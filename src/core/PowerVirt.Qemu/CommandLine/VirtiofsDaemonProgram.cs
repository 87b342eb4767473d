using System.Globalization;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The program that serves a directory over virtiofs.</summary>
internal static class VirtiofsDaemonProgram
{
    /// <summary>The server's socket: one that is there already, or that of the program started for the guest.</summary>
    public static string Socket(Filesystem filesystem, PlanContext context) =>
        filesystem.Source.Socket ?? $"{context.Settings.StateDirectory}/{filesystem.Alias}-fs.sock";

    public static IEnumerable<HostStep> Steps(Filesystem filesystem, PlanContext context)
    {
        if (filesystem.Source.Socket is not null) yield break;
        var socket = Socket(filesystem, context);
        yield return new HostStep.StartProgram(
            filesystem.Daemon?.Path ?? context.Settings.VirtiofsDaemon, [.. Words(filesystem, socket)], socket,
            $"Serves {filesystem.Source.Directory} to the guest.")
        {
            Privileged = true,
        };
    }

    private static IEnumerable<string> Words(Filesystem filesystem, string socket)
    {
        var daemon = filesystem.Daemon ?? new VirtiofsDaemon();
        string?[] options =
        [
            $"source={filesystem.Source.Directory}",
            daemon.Cache is { } cache ? $"cache={cache}" : null,
            daemon.Sandbox is { } sandbox ? $"sandbox={sandbox}" : null,
            daemon.ExtendedAttributes == true ? "xattr" : null,
        ];
        yield return $"--socket-path={socket}";
        // The server that came with QEMU until 7.2 takes these so, and the one that followed it takes them so as well.
        yield return "-o";
        yield return string.Join(',', options.OfType<string>());
        if (daemon.ThreadPoolSize is { } threads) yield return Option("thread-pool-size", threads);
        if (daemon.OpenFiles is { } files) yield return Option("rlimit-nofile", files);
        if (filesystem.ReadOnly) yield return "--readonly";
        foreach (var range in filesystem.UserIds) yield return $"--uid-map={Map(range)}";
        foreach (var range in filesystem.GroupIds) yield return $"--gid-map={Map(range)}";
    }

    private static string Option(string name, ulong number) =>
        string.Create(CultureInfo.InvariantCulture, $"--{name}={number}");

    private static string Map(IdRange range) =>
        string.Create(CultureInfo.InvariantCulture, $":{range.Start}:{range.Target}:{range.Count}:");
}
