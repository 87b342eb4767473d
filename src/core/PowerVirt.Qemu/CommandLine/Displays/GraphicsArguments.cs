using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Displays;

/// <summary>Screens of every kind.</summary>
internal static class GraphicsArguments
{
    public static IEnumerable<Argument> Of(Graphics graphics, PlanContext context) => graphics switch
    {
        VncGraphics vnc => VncArguments.Of(vnc, context),
        SpiceGraphics spice => SpiceArguments.Of(spice, context),
        SdlGraphics sdl => LocalDisplayArguments.Of(sdl, context),
        DBusGraphics bus => LocalDisplayArguments.Of(bus, context),
        EglHeadlessGraphics egl => LocalDisplayArguments.Of(egl, context),
        _ => [],
    };

    public static IEnumerable<HostStep> Steps(Graphics graphics, PlanContext context) =>
        graphics is DBusGraphics bus ? LocalDisplayArguments.Steps(bus, context) : [];

    public static IEnumerable<MonitorStep> MonitorSteps(Graphics graphics) => graphics switch
    {
        VncGraphics vnc => VncArguments.MonitorSteps(vnc),
        SpiceGraphics spice => GraphicsPasswords.MonitorSteps("spice", spice.Password),
        _ => [],
    };
}
