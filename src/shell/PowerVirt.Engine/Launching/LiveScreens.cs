using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Notes in a running guest's definition which address, port or socket QEMU took for its screen.</summary>
/// <remarks>QEMU takes the first free port itself: nobody else can take it in between.</remarks>
internal static class LiveScreens
{
    public static DomainDefinition Fill(DomainDefinition live, ImmutableArray<VncListener> listeners)
    {
        var tcp = listeners.FirstOrDefault(listener => listener is { IsWebSocket: false, Port: not null });
        var web = listeners.FirstOrDefault(listener => listener is { IsWebSocket: true, Port: not null })?.Port;
        var path = listeners.FirstOrDefault(listener => listener.Path is not null)?.Path;
        return live with { Devices = live.Devices.Select(Filled) };

        Device Filled(Device device) => device is not VncGraphics vnc ? device : vnc with
        {
            Port = tcp?.Port ?? vnc.Port,
            WebSocket = vnc.WebSocket == -1 ? web ?? vnc.WebSocket : vnc.WebSocket,
            Listens = [.. vnc.Listens.Select(Placed)],
        };

        GraphicsListen Placed(GraphicsListen listen) => listen switch
        {
            GraphicsListen.UnixSocket { Path: null } => new GraphicsListen.UnixSocket(path),
            GraphicsListen.Address { Value: null or "" } => new GraphicsListen.Address(tcp?.Host),
            _ => listen,
        };
    }
}
