using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Interfaces;

/// <summary>The card that the guest sees.</summary>
internal static class CardProperties
{
    public static QemuProperties Of(Interface device, PlanContext context) =>
    [
        ("driver", Driver(device)),
        .. TapArguments.IsVirtio(device) ? Virtio(device) : [],
        ("netdev", TapArguments.Id(device)),
        ("id", device.Alias),
        ("mac", device.Mac),
        ("bootindex", context.BootIndexOf(device)),
        .. AddressProperties.Of(device, context),
        .. RomProperties.Of(device),
    ];

    public static string Why(Interface device) => device.Model switch
    {
        "spapr-vlan" => "A PAPR virtual network card, which every pseries kernel and the firmware know.",
        { } model when TapArguments.IsVirtio(device) => $"A {model} network card.",
        _ => $"The network card {device.Model}.",
    };

    private static IEnumerable<(string Key, QemuValue? Value)> Virtio(Interface device)
    {
        var driver = device.Driver;
        return
        [
            .. VirtioProperties.Of(device),
            ("tx", driver.TransmitMode switch
            {
                TransmitMode.IoThread => "bh",
                TransmitMode.Timer => "timer",
                _ => null,
            }),
            ("ioeventfd", driver.IoEventFd),
            ("event_idx", driver.EventIndex),
            .. Host(driver.Host),
            .. Guest(driver.Guest),
            .. Queues(device),
            ("rx_queue_size", driver.RxQueueSize),
            ("tx_queue_size", driver.TxQueueSize),
            ("host_mtu", device.Mtu),
            ("rss", driver.Rss),
            ("hash", driver.RssHashReport),
            ("failover", device.Teaming is { Role: TeamingRole.Persistent } ? true : null),
            ("failover_pair_id", device.Teaming is { Role: TeamingRole.Transient, Persistent: var partner } ? partner : null),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Host(HostOffloads host) =>
    [
        ("csum", host.Checksum),
        ("gso", host.GenericSegmentation),
        ("host_tso4", host.Tso4),
        ("host_tso6", host.Tso6),
        ("host_ecn", host.Ecn),
        ("host_ufo", host.Ufo),
        ("mrg_rxbuf", host.MergeableBuffers),
    ];

    private static IEnumerable<(string Key, QemuValue? Value)> Guest(GuestOffloads guest) =>
    [
        ("guest_csum", guest.Checksum),
        ("guest_tso4", guest.Tso4),
        ("guest_tso6", guest.Tso6),
        ("guest_ecn", guest.Ecn),
        ("guest_ufo", guest.Ufo),
    ];

    // Each queue takes two vectors, configuration and control one each.
    private static IEnumerable<(string Key, QemuValue? Value)> Queues(Interface device) =>
        TapArguments.Queues(device) is > 1 and var queues ? [("mq", true), ("vectors", (2 * queues) + 2)] : [];

    private static string Driver(Interface device) =>
        TapArguments.IsVirtio(device) ? VirtioProperties.Pci("virtio-net", device.Model) : device.Model ?? "spapr-vlan";
}
