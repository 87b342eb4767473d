using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Sounds;

namespace PowerVirt.Domain.Rules;

/// <summary>Ways to see the screen: which QEMU has, which go together, and what they refer to.</summary>
internal static class GraphicsRules
{
    /// <summary>The DES key of VNC's own authentication.</summary>
    private const int LongestVncPassword = 8;

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var all = domain.Devices.Of<Graphics>().ToList();
        foreach (var graphics in all)
        {
            foreach (var problem in References(graphics, domain)) yield return problem;
            if (graphics is ForeignGraphics foreign)
            {
                yield return DeviceProblem.Unsupported(
                    graphics, $"{foreign.Type} graphics are not supported with this QEMU",
                    "QEMU for POWER has vnc, sdl, dbus and egl-headless.");
            }

            if (graphics is SdlGraphics or DBusGraphics or ForeignGraphics
                && all.Exists(other => other is EglHeadlessGraphics))
            {
                yield return DeviceProblem.Unsupported(
                    graphics,
                    "graphics type 'egl-headless' is only supported with one of: 'vnc', 'spice' graphics types");
            }

            if (graphics is VncGraphics { Password.Text.Length: > LongestVncPassword and var length })
            {
                yield return DeviceProblem.Unsupported(
                    graphics, $"VNC password is {length} characters long, only {LongestVncPassword} permitted");
            }
        }

        if (all.Count(HasOpenGl) > 1)
        {
            yield return DeviceProblem.Unsupported(
                all.Last(HasOpenGl), "multiple OpenGL displays are not supported by QEMU");
        }
    }

    private static IEnumerable<Problem> References(Graphics graphics, DomainDefinition domain)
    {
        var audio = graphics switch
        {
            VncGraphics vnc => vnc.AudioId,
            DBusGraphics bus => bus.AudioId,
            _ => null,
        };
        if (audio is > 0 && domain.Devices.Of<Audio>().All(known => known.Id != audio))
            yield return DeviceProblem.Wrong(graphics, $"no audio device with ID {audio}");
        if (graphics is not DBusGraphics { } dbus) yield break;
        if (dbus is { PeerToPeer: true, BusAddress: not null })
            yield return DeviceProblem.Wrong(graphics, "D-Bus p2p with an address is not supported");
        if (domain.Devices.Of<Audio>().Any(known => known.Id == audio && known.Type != AudioType.DBus))
            yield return DeviceProblem.Unsupported(graphics, "The associated audio is not of 'dbus' kind.");
    }

    private static bool HasOpenGl(Graphics graphics) => graphics switch
    {
        SpiceGraphics spice => spice.Gl?.Enabled == true,
        SdlGraphics sdl => sdl.Gl?.Enabled == true,
        DBusGraphics bus => bus.Gl?.Enabled == true,
        EglHeadlessGraphics => true,
        _ => false,
    };
}
