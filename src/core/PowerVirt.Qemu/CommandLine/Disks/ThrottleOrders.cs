using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>Limits of a disk's traffic: QEMU takes them for block nodes' devices over the monitor only.</summary>
internal static class ThrottleOrders
{
    public static IEnumerable<MonitorStep> Of(Disk disk)
    {
        if (disk is not { IoTune: { HasLimits: true } tune, Source: not null }) return [];
        QemuProperties limits =
        [
            ("id", Backend(disk)),
            .. Rates(tune, "", rate => rate.PerSecond ?? 0),
            .. Rates(tune, "_max", rate => rate.Maximum),
            .. Rates(tune, "_max_length", rate => rate.MaximumLength),
            ("iops_size", QemuValue.Of(tune.OperationSize)),
            ("group", tune.Group),
        ];
        return [new MonitorStep("block_set_io_throttle", limits.ToJson(), $"The traffic of {disk.Target} is limited.")];
    }

    // A virtio device is but the PCI side of the one that has the block nodes.
    private static string? Backend(Disk disk) =>
        disk.Bus == DiskBus.Virtio ? $"/machine/peripheral/{disk.Alias}/virtio-backend" : disk.Alias;

    private static IEnumerable<(string Key, QemuValue? Value)> Rates(
        IoTune tune, string suffix, Func<IoRate, ulong?> part) =>
        [.. Limit(tune.Bytes, "bps", suffix, part), .. Limit(tune.Operations, "iops", suffix, part)];

    private static IEnumerable<(string Key, QemuValue? Value)> Limit(
        IoLimit limit, string name, string suffix, Func<IoRate, ulong?> part) =>
    [
        ($"{name}{suffix}", QemuValue.Of(part(limit.Total))),
        ($"{name}_rd{suffix}", QemuValue.Of(part(limit.Read))),
        ($"{name}_wr{suffix}", QemuValue.Of(part(limit.Write))),
    ];
}
