using System.Globalization;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>VNC servers.</summary>
internal static class GraphicsArguments
{
    private const int FirstPort = 5900;
    private const int LastFreeDisplay = 99;

    public static IEnumerable<Argument> Of(VncGraphics graphics, PlanContext context)
    {
        var port = PortOf(graphics, context);
        QemuProperties properties =
        [
            ("vnc", graphics.Socket is { } socket ? $"unix:{socket}" : $"{Host(graphics)}:{Display(port)}"),
            ("to", graphics.Socket is null && port is null ? LastFreeDisplay : null),
            ("password", graphics.Password?.Text is null ? null : true),
            ("audiodev", AudioArguments.DefaultOf(context)),
        ];
        var path = context.PathOf(graphics);

        // A path may contain `=`, so a socket is written with its key.
        yield return new Argument(
            "-vnc", properties.ToKeyValue(bareFirst: graphics.Socket is null), Why(graphics, port), path);
        if (graphics.Keymap is { } keymap)
            yield return new Argument("-k", keymap, "The keyboard layout of VNC clients.", $"{path}/@keymap");
    }

    /// <summary>A password never appears on the command line, where every user of the host could read it.</summary>
    public static IEnumerable<MonitorStep> MonitorSteps(VncGraphics graphics)
    {
        QemuProperties arguments = [("protocol", "vnc"), ("password", graphics.Password?.Text)];
        return graphics.Password?.Text is null
            ? []
            : [new MonitorStep("set_password", arguments.ToJson(), "The password of the VNC server.")];
    }

    // Null where QEMU is to take the first free port.
    private static int? PortOf(VncGraphics graphics, PlanContext context) =>
        graphics.AutoPort != true && graphics.Port is >= FirstPort and var port ? port : context.Settings.VncPort;

    private static string Display(int? port) =>
        ((port ?? FirstPort) - FirstPort).ToString(CultureInfo.InvariantCulture);

    private static string Host(VncGraphics graphics) => graphics.ListenAddress switch
    {
        null or "" => "127.0.0.1",
        { } address when address.Contains(':', StringComparison.Ordinal) => $"[{address}]",
        { } address => address,
    };

    private static string Why(VncGraphics graphics, int? port) => graphics.Socket is not null
        ? "Shows the guest's screen over VNC on a UNIX socket."
        : port is null
            ? $"Shows the guest's screen over VNC on the first free port from {FirstPort} on."
            : $"Shows the guest's screen over VNC on port {port}.";
}
