using System.Globalization;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Interfaces;

/// <summary>A network in user space: QEMU's own, or passt's.</summary>
internal static class UserNetwork
{
    private const long SecondsToReconnect = 5;

    public static Argument Of(Interface device, PlanContext context) =>
        PasstProgram.Serves(device) ? Passt(device, context) : context.Netdev(
            [("type", "user"), .. device.Addresses.SelectMany(Network), ("id", TapArguments.Id(device))],
            "QEMU's own NAT, which needs no right on the host.", device);

    private static Argument Passt(Interface device, PlanContext context)
    {
        QemuProperties address = [("type", "unix"), ("path", PasstProgram.Socket(device, context))];
        return context.Netdev(
        [
            ("type", "stream"),
            ("addr", address),
            ("server", false),
            .. Reconnection(context),
            ("id", TapArguments.Id(device)),
        ], "passt's network, which needs no right on the host.", device);
    }

    // The guest's address says in which network it is.
    private static IEnumerable<(string Key, QemuValue? Value)> Network(IpAddress address) =>
        address.Address.Contains(':', StringComparison.Ordinal)
            ? [("ipv6-prefix", address.Address), ("ipv6-prefixlen", address.Prefix)]
            : [("net", address.Prefix is { } prefix
                ? string.Create(CultureInfo.InvariantCulture, $"{address.Address}/{prefix}")
                : address.Address)];

    private static IEnumerable<(string Key, QemuValue? Value)> Reconnection(PlanContext context)
    {
        if (context.Qemu.HasSchema("netdev_add/arg/+stream/reconnect-ms"))
            return [("reconnect-ms", SecondsToReconnect * 1000)];
        return context.Qemu.HasSchema("netdev_add/arg/+stream/reconnect") ? [("reconnect", SecondsToReconnect)] : [];
    }
}
