using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The host's side of serial ports, consoles and channels: a <c>-chardev</c>.</summary>
internal static class CharacterBackend
{
    public static string Id(CharacterDevice device) => $"char{device.Alias}";

    /// <summary>False for a console that is but another name for a serial port.</summary>
    public static bool IsOwn(CharacterDevice device) =>
        device is not Domain.Devices.Console { Target: not ConsoleTarget.Virtio };

    /// <summary>The UNIX socket on which the device is reached; null where it has none.</summary>
    public static CharacterSource.Unix? ListeningSocket(CharacterDevice device) =>
        IsOwn(device) && device.Source is CharacterSource.Unix { Mode: not SocketMode.Connect } socket ? socket : null;

    public static Argument Of(CharacterDevice device, PlanContext context)
    {
        QemuProperties properties =
        [
            .. Backend(device, context),
            ("logfile", device.Source.Log?.File),
            ("logappend", device.Source.Log?.Append),
        ];
        return new Argument("-chardev", properties.ToKeyValue(), Why(device.Source),
            $"{context.PathOf(device)}/source");
    }

    public static IEnumerable<HostStep> Steps(CharacterDevice device, PlanContext context)
    {
        if (ListeningSocket(device) is not { } socket) yield break;
        if (context.Descriptors.Find(Id(device)) is not { } descriptor) yield break;
        var why = $"Programs on the host reach {device.Alias} here.";
        yield return new HostStep.Listen(PathOf(device, socket, context), descriptor, why);
    }

    /// <summary>The path of a UNIX socket: its own, or one below the directory for channels.</summary>
    public static string PathOf(CharacterDevice device, CharacterSource.Unix socket, PlanContext context) =>
        socket.Path ?? $"{context.Settings.ChannelDirectory ?? context.Settings.StateDirectory}/{FileName(device)}";

    /// <summary>Whether its socket is put into the directory for channels.</summary>
    public static bool NeedsDirectory(CharacterDevice device) =>
        ListeningSocket(device) is { Path: null };

    private static IEnumerable<(string Key, QemuValue? Value)> Backend(CharacterDevice device, PlanContext context) =>
        device.Source switch
        {
            CharacterSource.Pty => [("backend", "pty"), ("id", Id(device))],
            CharacterSource.File file =>
                [("backend", "file"), ("id", Id(device)), ("path", file.Path), ("append", file.Append)],
            CharacterSource.Unix unix => Unix(device, unix, context),
            CharacterSource.Tcp tcp =>
            [
                ("backend", "socket"), ("id", Id(device)), ("host", tcp.Host), ("port", tcp.Service),
                ("telnet", tcp.Protocol == TcpProtocol.Telnet ? true : null), .. Server(tcp.Mode),
            ],
            CharacterSource.Stdio => [("backend", "stdio"), ("id", Id(device))],
            _ => [("backend", "null"), ("id", Id(device))],
        };

    private static IEnumerable<(string Key, QemuValue? Value)> Unix(
        CharacterDevice device, CharacterSource.Unix unix, PlanContext context)
    {
        var descriptor = context.Descriptors.Find(Id(device));
        return
        [
            ("backend", "socket"),
            ("id", Id(device)),
            ("fd", descriptor),
            ("path", descriptor is null ? PathOf(device, unix, context) : null),
            .. Server(unix.Mode),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Server(SocketMode? mode) =>
        mode == SocketMode.Connect ? [] : [("server", true), ("wait", false)];

    // A channel's name comes from the document; it is a file's name only if it cannot lead anywhere else.
    private static string FileName(CharacterDevice device) => device switch
    {
        Channel { Name: { } name } when name is not ("" or "." or "..") && !name.Contains('/') => name,
        Channel { Address: VirtioSerialAddress at } => $"vioser-{at.Controller:00}-{at.Bus:00}-{at.Port:00}.sock",
        _ => $"{device.Alias}.sock",
    };

    private static string Why(CharacterSource source) => source switch
    {
        CharacterSource.Pty => "The bytes go to a pseudo terminal of the host.",
        CharacterSource.File => "Everything the guest writes is kept in a file.",
        CharacterSource.Unix { Mode: SocketMode.Connect } => "QEMU connects to a UNIX socket.",
        CharacterSource.Unix => "QEMU listens on a UNIX socket.",
        CharacterSource.Tcp { Mode: SocketMode.Connect } => "QEMU connects to a TCP port.",
        CharacterSource.Tcp => "QEMU listens on a TCP port.",
        CharacterSource.Stdio => "The bytes go through QEMU's own standard input and output.",
        _ => "The bytes go nowhere.",
    };
}
