using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Network interfaces: the host's side and the card that the guest sees.</summary>
internal static class InterfaceArguments
{
    public static IEnumerable<Argument> Of(Interface device, PlanContext context)
    {
        yield return TapArguments.IsTap(device)
            ? TapArguments.Of(device, context)
            : context.Netdev([("type", "user"), ("id", TapArguments.Id(device))],
                "QEMU's own NAT, which needs no right on the host.", device);
        yield return context.Device(
        [
            ("driver", Driver(device)),
            .. VirtioProperties.Of(device),
            .. Queues(device),
            ("rx_queue_size", device.Driver.RxQueueSize),
            ("tx_queue_size", device.Driver.TxQueueSize),
            ("host_mtu", TapArguments.IsVirtio(device) ? device.Mtu : null),
            ("netdev", TapArguments.Id(device)),
            ("id", device.Alias),
            ("mac", device.Mac),
            ("bootindex", context.BootIndexOf(device)),
            .. AddressProperties.Of(device, context),
        ], Why(device), device);
    }

    /// <summary>A pulled cable cannot be said on the command line.</summary>
    public static IEnumerable<MonitorStep> MonitorSteps(Interface device)
    {
        QemuProperties arguments = [("name", device.Alias), ("up", false)];
        var why = $"The definition says that the cable of {device.Alias} is pulled.";
        return device.LinkUp == false ? [new MonitorStep("set_link", arguments.ToJson(), why)] : [];
    }

    // Each queue takes two vectors, configuration and control one each.
    private static IEnumerable<(string Key, QemuValue? Value)> Queues(Interface device) =>
        TapArguments.Queues(device) is > 1 and var queues ? [("mq", true), ("vectors", (2 * queues) + 2)] : [];

    private static string Driver(Interface device) =>
        TapArguments.IsVirtio(device) ? VirtioProperties.Pci("virtio-net", device.Model) : device.Model ?? "spapr-vlan";

    private static string Why(Interface device) => device.Model switch
    {
        "spapr-vlan" => "A PAPR virtual network card, which every pseries kernel and the firmware know.",
        { } model when TapArguments.IsVirtio(device) => $"A {model} network card.",
        _ => $"The network card {device.Model}.",
    };
}
