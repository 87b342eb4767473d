using System.Globalization;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Interfaces;

/// <summary>Guests joined by a connection between their QEMUs, or by datagrams.</summary>
internal static class SocketNetwork
{
    public static Argument Of(Interface device, PlanContext context) => context.Netdev(
        [("type", "socket"), .. Ends(device.Source), ("id", TapArguments.Id(device))], Why(device.Source), device);

    private static IEnumerable<(string Key, QemuValue? Value)> Ends(InterfaceSource source) => source switch
    {
        InterfaceSource.Socket socket => [(socket.Role switch
        {
            SocketRole.Server => "listen",
            SocketRole.Client => "connect",
            _ => "mcast",
        }, End(socket.Address, socket.Port))],
        InterfaceSource.Udp udp => [("udp", End(udp.Address, udp.Port)), ("localaddr", End(udp.LocalAddress, udp.LocalPort))],
        _ => [],
    };

    private static string End(string? address, uint port) => string.Create(CultureInfo.InvariantCulture, $"{address}:{port}");

    private static string Why(InterfaceSource source) => source switch
    {
        InterfaceSource.Socket { Role: SocketRole.Server } => "Another guest's QEMU connects to this one.",
        InterfaceSource.Socket { Role: SocketRole.Client } => "This QEMU connects to another guest's.",
        InterfaceSource.Socket => "Guests with the same multicast address hear each other.",
        _ => "Packets go to another guest in UDP datagrams.",
    };
}
