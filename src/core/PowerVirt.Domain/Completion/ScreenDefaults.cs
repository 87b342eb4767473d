using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;

namespace PowerVirt.Domain.Completion;

/// <summary>Where screens are served if the definition does not say.</summary>
internal static class ScreenDefaults
{
    /// <summary>Sockets below this directory were chosen by a host for one run of the guest.</summary>
    private const string GeneratedSockets = "/var/lib/libvirt/qemu/";

    public static NetworkGraphics Apply(NetworkGraphics graphics)
    {
        var completed = graphics with
        {
            Listens = graphics.Listens.IsEmpty ? [new GraphicsListen.Address(null)] : graphics.Listens,
        };
        return completed switch
        {
            VncGraphics vnc => Vnc(vnc),
            SpiceGraphics spice => Spice(spice),
            _ => completed,
        };
    }

    /// <summary>The adapter that firmware shows up on comes before the others.</summary>
    public static DeviceList PrimaryFirst(DeviceList devices)
    {
        var order = new Queue<Video>(devices.Of<Video>().OrderBy(video => video.Primary != true));
        return devices.Select(device => device is Video ? order.Dequeue() : device);
    }

    private static VncGraphics Vnc(VncGraphics vnc)
    {
        if (vnc.Listens[0] is GraphicsListen.UnixSocket { Path: { } path }
            && path.StartsWith(GeneratedSockets, StringComparison.Ordinal))
            vnc = vnc with { Listens = [new GraphicsListen.Address(null)] };
        return vnc.Listens[0] is GraphicsListen.UnixSocket or GraphicsListen.Nowhere ? vnc
            : vnc with { AutoPort = vnc.AutoPort ?? vnc.Port is null };
    }

    // A SPICE server without any port is reached through connections that are handed over.
    private static SpiceGraphics Spice(SpiceGraphics spice) =>
        spice is { Port: null, TlsPort: null, AutoPort: not true }
        && spice.Listens[0] is GraphicsListen.Address or GraphicsListen.Network
            ? spice with { Listens = [new GraphicsListen.Nowhere()] } : spice;
}
