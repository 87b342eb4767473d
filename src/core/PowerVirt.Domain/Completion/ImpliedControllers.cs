using PowerVirt.Domain.Devices;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Completion;

/// <summary>Adds the controllers that placed devices refer to and nobody wrote down.</summary>
internal static class ImpliedControllers
{
    public static DomainDefinition Add(DomainDefinition domain)
    {
        var devices = domain.Devices;
        foreach (var (type, highest) in Wanted(domain.Devices))
        {
            for (var index = 0u; index <= highest; index++)
            {
                if (!devices.Of<Controller>().Any(controller => controller.Type == type && controller.Index == index))
                    devices = devices.Add(new Controller { Type = type, Index = index });
            }
        }

        return domain with { Devices = ControllerIndexes.Sorted(devices) };
    }

    private static IEnumerable<(ControllerType Type, uint Highest)> Wanted(DeviceList devices) =>
        devices.SelectMany(NeedOf).GroupBy(need => need.Type).Select(group => (group.Key, group.Max(need => need.Index)));

    private static IEnumerable<(ControllerType Type, uint Index)> NeedOf(Device device) => device switch
    {
        Disk { Address: DriveAddress place, Bus: { } bus } when TypeFor(bus) is { } type => [(type, place.Controller)],
        Channel { Address: VirtioSerialAddress port } => [(ControllerType.VirtioSerial, port.Controller)],
        Console { Target: ConsoleTarget.Virtio } console => [(ControllerType.VirtioSerial, (console.Address as VirtioSerialAddress)?.Controller ?? 0)],
        _ => [],
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
