using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Completion;

/// <summary>Adds the controllers that placed devices refer to and nobody wrote down, in libvirt's order of types.</summary>
internal static class ImpliedControllers
{
    private static readonly ControllerType[] Order =
    [
        ControllerType.Scsi, ControllerType.Fdc, ControllerType.Ide, ControllerType.Sata, ControllerType.VirtioSerial, ControllerType.Ccid,
    ];

    public static DomainDefinition Add(DomainDefinition domain)
    {
        var devices = domain.Devices;
        foreach (var type in Order)
        {
            foreach (var index in Wanted(domain.Devices, type))
            {
                var alike = devices.Of<Controller>().Where(controller => controller.Type == type).ToList();
                if (alike.Any(controller => controller.Index == index)) continue;

                // A SCSI controller that is added is like those that are there.
                devices = devices.Add(new Controller { Type = type, Index = index, Model = type == ControllerType.Scsi ? alike.FirstOrDefault()?.Model : null });
            }
        }

        return domain with { Devices = devices };
    }

    // Ports of virtio-serial need just their controller; of the others all up to the highest are there.
    private static IEnumerable<uint> Wanted(DeviceList devices, ControllerType type)
    {
        var needs = devices.Select(NeedOf).Where(need => need?.Type == type).Select(need => need!.Value.Index).Distinct().Order().ToList();
        if (type == ControllerType.VirtioSerial || needs.Count == 0) return needs;
        return Enumerable.Range(0, (int)needs[^1] + 1).Select(index => (uint)index);
    }

    // Before placing, a port without a controller means the first one.
    private static (ControllerType Type, uint Index)? NeedOf(Device device) => device switch
    {
        Disk { Address: DriveAddress place, Bus: { } bus } when TypeFor(bus) is { } type => (type, place.Controller),
        Channel { Address: VirtioSerialAddress port } => (ControllerType.VirtioSerial, port.Controller),
        Console { Target: ConsoleTarget.Virtio } console => (ControllerType.VirtioSerial, (console.Address as VirtioSerialAddress)?.Controller ?? 0),
        Smartcard { Address: CcidAddress card } => (ControllerType.Ccid, card.Controller),
        HostDevice { Source: HostDeviceSource.Scsi or HostDeviceSource.Iscsi, Address: DriveAddress place } => (ControllerType.Scsi, place.Controller),
        _ => null,
    };

    private static ControllerType? TypeFor(DiskBus bus) => bus switch
    {
        DiskBus.Scsi => ControllerType.Scsi,
        DiskBus.Sata => ControllerType.Sata,
        DiskBus.Ide => ControllerType.Ide,
        DiskBus.Fdc => ControllerType.Fdc,
        _ => null,
    };
}
