using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Displays;

/// <summary>Screens for people on the same host: a window, D-Bus, or none but OpenGL for the others.</summary>
internal static class LocalDisplayArguments
{
    public static IEnumerable<Argument> Of(SdlGraphics graphics, PlanContext context)
    {
        var path = context.PathOf(graphics);
        if (graphics.FullScreen == true)
            yield return new Argument("-full-screen", null, "The window fills the screen.", $"{path}/@fullscreen");
        QemuProperties display = [("type", "sdl"), ("gl", graphics.Gl?.Enabled)];
        yield return new Argument("-display", display.ToKeyValue(), "A window on the host's own screen.", path);
    }

    public static IEnumerable<Argument> Of(EglHeadlessGraphics graphics, PlanContext context)
    {
        QemuProperties display = [("type", "egl-headless"), ("rendernode", graphics.Gl?.RenderNode ?? context.Settings.RenderNode)];
        yield return new Argument("-display", display.ToKeyValue(),
            "OpenGL on the host for screens that have none.", context.PathOf(graphics));
    }

    public static IEnumerable<Argument> Of(DBusGraphics graphics, PlanContext context)
    {
        var isDirect = graphics.PeerToPeer == true;
        QemuProperties display =
        [
            ("type", "dbus"),
            ("p2p", isDirect ? true : null),
            ("addr", isDirect ? null : graphics.BusAddress ?? $"unix:path={BusSocket(context)}"),
            ("gl", graphics.Gl?.Enabled),
            ("rendernode", graphics.Gl?.Enabled == true ? graphics.Gl.RenderNode ?? context.Settings.RenderNode : null),
            ("audiodev", graphics.AudioId is > 0 ? AudioArguments.IdFor(context, graphics.AudioId) : null),
        ];
        yield return new Argument("-display", display.ToKeyValue(),
            "Shows the guest's screen on D-Bus to programs of this host.", context.PathOf(graphics));
    }

    /// <summary>A bus of the guest's own, where the definition names none.</summary>
    public static IEnumerable<HostStep> Steps(DBusGraphics graphics, PlanContext context)
    {
        if (graphics.PeerToPeer == true || graphics.BusAddress is not null) yield break;
        var socket = BusSocket(context);
        yield return new HostStep.StartProgram(
            "dbus-daemon", ["--session", "--nofork", "--nopidfile", $"--address=unix:path={socket}"], socket,
            "The bus on which the guest's screen is shown.");
    }

    /// <summary>QEMU finds the host's screen by variables.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment(PlanContext context)
    {
        foreach (var graphics in context.Definition.Devices.Of<SdlGraphics>())
        {
            if (graphics.XAuthority is { } authority) yield return new("XAUTHORITY", authority);
            if (graphics.Display is { } display) yield return new("DISPLAY", display);
        }
    }

    private static string BusSocket(PlanContext context) =>
        context.Settings.BusSocket ?? $"{context.Settings.StateDirectory}/dbus.sock";
}
