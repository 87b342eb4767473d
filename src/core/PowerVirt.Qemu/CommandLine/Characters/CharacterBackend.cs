using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Characters;

/// <summary>The host's end of a byte stream: a <c>-chardev</c>, and the certificates of an encrypted one.</summary>
internal static class CharacterBackend
{
    public static IEnumerable<Argument> Of(Device device, PlanContext context) =>
        CharacterStream.Of(device) is { } stream ? Of(stream, context) : [];

    public static IEnumerable<Argument> Of(CharacterStream stream, PlanContext context)
    {
        var path = $"{context.PathOf(stream.Owner)}/source";
        if (stream.Source is CharacterSource.Tcp { Tls: true } tls)
        {
            yield return context.Object(
                [("qom-type", "tls-creds-x509"), ("id", Credentials(stream)), ("dir", CertificateFolder.Connections),
                    ("endpoint", tls.Mode == SocketMode.Connect ? "client" : "server"), ("verify-peer", true)],
                "The connection is encrypted, and the other side's certificate is verified.", path);
        }

        QemuProperties properties =
        [
            ("backend", Backend(stream)),
            ("id", stream.Id),
            .. Place(stream, context),
            ("logfile", stream.Source.Log?.File),
            ("logappend", stream.Source.Log?.Append),
        ];
        yield return new Argument("-chardev", properties.ToKeyValue(), CharacterWords.Of(stream.Source), path);
    }

    public static IEnumerable<HostStep> Steps(CharacterStream stream, PlanContext context)
    {
        if (stream.ListeningSocket is not { } socket) yield break;
        if (context.Descriptors.Find(stream.Id) is not { } descriptor) yield break;
        var why = $"Programs on the host reach {stream.Owner.Alias} here.";
        yield return new HostStep.Listen(stream.PathOf(socket, context), descriptor, why);
    }

    /// <summary>How long after a lost connection the next one is tried; QEMU 9.2 counts in milliseconds.</summary>
    public static IEnumerable<(string Key, QemuValue? Value)> Reconnection(Reconnect? reconnect, PlanContext context)
    {
        if (reconnect is null) return [];
        var seconds = reconnect.Enabled ? reconnect.Timeout ?? 0 : 0;
        return context.Qemu.HasSchema("chardev-add/arg/backend/+socket/data/reconnect-ms")
            ? [("reconnect-ms", seconds * 1000L)]
            : [("reconnect", seconds)];
    }

    private static string Backend(CharacterStream stream) => stream.Source switch
    {
        CharacterSource.Pty => "pty",
        CharacterSource.File => "file",
        CharacterSource.HostDevice => stream.Owner is ParallelPort ? "parallel" : "serial",
        CharacterSource.Pipe => "pipe",
        CharacterSource.Unix or CharacterSource.Tcp => "socket",
        CharacterSource.Udp => "udp",
        CharacterSource.Stdio => "stdio",
        CharacterSource.VirtualConsole => "vc",
        CharacterSource.SpiceVmc => "spicevmc",
        CharacterSource.SpicePort => "spiceport",
        CharacterSource.VdAgent => "qemu-vdagent",
        CharacterSource.DBus => "dbus",
        _ => "null",
    };

    private static IEnumerable<(string Key, QemuValue? Value)> Place(CharacterStream stream, PlanContext context) =>
        stream.Source switch
        {
            CharacterSource.File file => [("path", file.Path), ("append", file.Append)],
            CharacterSource.HostDevice device => [("path", device.Path)],
            CharacterSource.Pipe pipe => [("path", pipe.Path)],
            CharacterSource.Unix unix => Unix(stream, unix, context),
            CharacterSource.Tcp tcp =>
            [
                ("host", tcp.Host), ("port", tcp.Service),
                ("telnet", tcp.Protocol == TcpProtocol.Telnet ? true : null),
                .. Server(tcp.Mode),
                ("tls-creds", tcp.Tls == true ? Credentials(stream) : null),
                .. Reconnection(tcp.Reconnect, context),
            ],
            CharacterSource.Udp udp =>
            [
                ("host", udp.Host ?? ""), ("port", udp.Service),
                ("localaddr", udp.BindHost ?? ""), ("localport", udp.BindService ?? "0"),
            ],
            CharacterSource.SpiceVmc => [("name", SpiceName(stream.Owner))],
            CharacterSource.SpicePort port => [("name", port.Channel)],
            CharacterSource.VdAgent agent => [("name", "vdagent"), ("clipboard", agent.CopyPaste),
                ("mouse", agent.Mouse is { } mouse ? mouse == MouseMode.Client : null)],
            CharacterSource.DBus bus => [("name", bus.Channel)],
            _ => [],
        };

    private static IEnumerable<(string Key, QemuValue? Value)> Unix(
        CharacterStream stream, CharacterSource.Unix unix, PlanContext context)
    {
        var descriptor = context.Descriptors.Find(stream.Id);
        return
        [
            ("fd", descriptor),
            ("path", descriptor is null ? stream.PathOf(unix, context) : null),
            .. Server(unix.Mode),
            .. Reconnection(unix.Reconnect, context),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Server(SocketMode? mode) =>
        mode == SocketMode.Connect ? [] : [("server", true), ("wait", false)];

    private static string SpiceName(Device device) => device switch
    {
        RedirectedDevice => "usbredir",
        Smartcard => "smartcard",
        _ => "vdagent",
    };

    private static string Credentials(CharacterStream stream) => $"obj{stream.Id}_tls0";
}
