using System.Globalization;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Displays;

/// <summary>VNC servers.</summary>
internal static class VncArguments
{
    private const int FirstPort = 5900;
    private const int FirstWebPort = 5700;

    /// <summary>The display of port 65535, the last that libvirt's remote_display_port_max allows, too.</summary>
    private const int LastDisplay = 65535 - FirstPort;

    public static IEnumerable<Argument> Of(VncGraphics graphics, PlanContext context)
    {
        var socket = SocketOf(graphics, context);
        var isNowhere = graphics.Listens.FirstOrDefault() is GraphicsListen.Nowhere;
        var port = PortOf(graphics, context);
        QemuProperties properties =
        [
            ("vnc", socket is not null ? $"unix:{socket}" : isNowhere ? "none" : $"{Host(graphics)}:{Display(port)}"),
            ("to", socket is null && !isNowhere && port is null ? LastDisplay : null),
            ("websocket", WebSocket(graphics, port)),
            ("share", Share(graphics.SharePolicy)),
            ("password", graphics.Password?.Text is null ? null : true),
            ("power-control", graphics.PowerControl),
            ("audiodev", AudioArguments.IdFor(context, graphics.AudioId)),
        ];
        var path = context.PathOf(graphics);

        // A path may contain `=`, so a socket is written with its key.
        yield return new Argument(
            "-vnc", properties.ToKeyValue(bareFirst: socket is null), Why(socket, isNowhere, port), path);
        if (graphics.Keymap is { } keymap)
            yield return new Argument("-k", keymap, "The keyboard layout of VNC clients.", $"{path}/@keymap");
    }

    /// <summary>A password never appears on the command line, where every user of the host could read it.</summary>
    public static IEnumerable<MonitorStep> MonitorSteps(VncGraphics graphics) =>
        GraphicsPasswords.MonitorSteps("vnc", graphics.Password);

    // The first place counts; the host chooses one for a socket without a path.
    private static string? SocketOf(VncGraphics graphics, PlanContext context) =>
        graphics.Listens.FirstOrDefault() is GraphicsListen.UnixSocket socket
            ? socket.Path ?? $"{context.Settings.StateDirectory}/vnc.sock"
            : null;

    // Null where QEMU is to take the first free port.
    private static int? PortOf(VncGraphics graphics, PlanContext context) =>
        graphics.AutoPort != true && graphics.Port is >= FirstPort and var port ? port : context.Settings.VncPort;

    private static string Display(int? port) =>
        ((port ?? FirstPort) - FirstPort).ToString(CultureInfo.InvariantCulture);

    // `on` means the display's number above 5700, which is what a host chooses, too.
    private static QemuValue? WebSocket(VncGraphics graphics, int? port) => graphics.WebSocket switch
    {
        null or 0 => null,
        -1 when port is null => true,
        -1 => port - FirstPort + FirstWebPort,
        { } chosen => chosen,
    };

    private static string? Share(VncSharePolicy? policy) => policy switch
    {
        VncSharePolicy.AllowExclusive => "allow-exclusive",
        VncSharePolicy.ForceShared => "force-shared",
        VncSharePolicy.Ignore => "ignore",
        _ => null,
    };

    // The brackets keep an IPv6 address from the port.
    private static string Host(VncGraphics graphics) =>
        ListenHost.Of(graphics) is var host && host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;

    private static string Why(string? socket, bool isNowhere, int? port) => (socket, isNowhere, port) switch
    {
        (not null, _, _) => "Shows the guest's screen over VNC on a UNIX socket.",
        (_, true, _) => "Shows the guest's screen over VNC to connections that are handed over.",
        (_, _, null) => $"Shows the guest's screen over VNC on the first free port from {FirstPort} on.",
        _ => $"Shows the guest's screen over VNC on port {port}.",
    };
}
