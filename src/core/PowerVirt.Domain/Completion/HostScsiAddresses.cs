using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;

namespace PowerVirt.Domain.Completion;

/// <summary>Puts SCSI devices of the host on a guest's SCSI controller, in the first unit that no disk has.</summary>
internal static class HostScsiAddresses
{
    /// <summary>Units of a wide SCSI bus; 7 is the controller's own.</summary>
    private const uint Units = 16, OwnUnit = 7;

    public static DomainDefinition Assign(DomainDefinition domain)
    {
        if (!domain.Devices.Has<HostDevice>()) return domain;
        var used = domain.Devices.Where(device => device is Disk { Bus: DiskBus.Scsi } or HostDevice)
            .Select(device => device.Address).OfType<DriveAddress>().Where(address => address is { Bus: 0, Target: 0 })
            .Select(address => (address.Controller, address.Unit)).ToHashSet();
        return domain.With(domain.Devices.Select(device =>
            device is HostDevice { Address: null, Source: HostDeviceSource.Scsi or HostDeviceSource.Iscsi }
                ? device with { Address = Next(used) }
                : device));
    }

    private static DriveAddress Next(HashSet<(uint, uint)> used)
    {
        for (var controller = 0u; ; controller++)
        {
            for (var unit = 0u; unit < Units; unit++)
                if (unit != OwnUnit && used.Add((controller, unit))) return new DriveAddress(controller, 0, 0, unit);
        }
    }
}
