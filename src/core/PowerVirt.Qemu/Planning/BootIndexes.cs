using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// Gives devices their rank for the firmware: their own order, or that of the class they are the first device of.
/// </summary>
internal static class BootIndexes
{
    private static readonly IEqualityComparer<Device> ByReference = ReferenceEqualityComparer.Instance;

    public static ImmutableDictionary<Device, uint> Of(DomainDefinition definition)
    {
        var ranks = ImmutableDictionary.CreateBuilder(ByReference, EqualityComparer<uint>.Default);
        foreach (var device in definition.Devices)
            if (device.BootOrder is { } order) ranks[device] = order;
        var classes = definition.Os.BootDevices;
        // A class that is named twice has its last rank.
        for (var i = classes.Length - 1; i >= 0; i--)
            if (First(classes[i], definition.Devices) is { } device) ranks.TryAdd(device, (uint)i + 1);
        return ranks.ToImmutable();
    }

    private static Device? First(BootDevice wanted, DeviceList devices) => wanted switch
    {
        BootDevice.Network => devices.Of<Interface>().FirstOrDefault(),
        BootDevice.Cdrom => devices.Of<Disk>().FirstOrDefault(disk => disk.Kind == DiskKind.Cdrom),
        BootDevice.Fd => devices.Of<Disk>().FirstOrDefault(disk => disk.Kind == DiskKind.Floppy),
        _ => devices.Of<Disk>().FirstOrDefault(disk => disk.Kind is DiskKind.Disk or DiskKind.Lun),
    };
}
