using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Completion;

/// <summary>Adds the controllers that placed devices refer to and nobody wrote down,
/// in libvirt's order of types.</summary>
internal static class ImpliedControllers
{
    private static readonly ControllerType[] Order =
    [
        ControllerType.Scsi, ControllerType.Fdc, ControllerType.Ide, ControllerType.Sata, ControllerType.VirtioSerial,
        ControllerType.Ccid,
    ];

    /// <summary>A bound for what one line of a document can bring about.</summary>
    private const uint Highest = 1023;

    public static DomainDefinition Add(DomainDefinition domain, List<Problem> problems)
    {
        var needs = new List<(ControllerType? Type, uint Index)>();
        foreach (var device in domain.Devices)
        {
            if (NeedOf(device) is not { } need) continue;
            if (need.Index <= Highest) needs.Add(need);
            else
            {
                problems.Add(new Problem(
                    ErrorCode.XmlError,
                    $"The device is on controller {need.Index}; indexes up to {Highest} are possible.",
                    device.Origin.Place));
            }
        }

        if (needs.Count == 0) return domain;
        var devices = AddForHostDevices(domain.Devices);
        foreach (var type in Order)
        {
            foreach (var index in Wanted(needs, type))
            {
                if (!devices.Of<Controller>().Any(controller => controller.Type == type && controller.Index == index))
                    devices = devices.Add(new Controller { Type = type, Index = index });
            }
        }

        return domain.With(devices);
    }

    // A SCSI controller that only a host device needs is like the first one that is there.
    private static DeviceList AddForHostDevices(DeviceList devices)
    {
        var places = devices.Of<HostDevice>().Select(device => device.Address).OfType<DriveAddress>()
            .Where(place => place.Controller <= Highest).ToList();
        for (var index = 0u; places.Count > 0 && index <= places.Max(place => place.Controller); index++)
        {
            var alike = devices.Of<Controller>().Where(controller => controller.Type == ControllerType.Scsi).ToList();
            if (alike.TrueForAll(controller => controller.Index != index))
            {
                devices = BeforeImplicit(devices, new Controller
                {
                    Type = ControllerType.Scsi,
                    Index = index,
                    Model = alike.FirstOrDefault()?.Model,
                });
            }
        }

        return devices;
    }

    // libvirt adds it when it reads the host device, and what every guest has later.
    private static DeviceList BeforeImplicit(DeviceList devices, Controller controller) =>
        devices.FirstOrDefault(device => device is Controller { Origin.Path: null, Type: not ControllerType.Scsi }) is { } first
            ? new DeviceList([.. devices.SelectMany(device =>
                ReferenceEquals(device, first) ? [controller, device] : new[] { device })])
            : devices.Add(controller);

    // Ports of virtio-serial need just their controller; of the others all up to the highest are there.
    private static IEnumerable<uint> Wanted(List<(ControllerType? Type, uint Index)> needs, ControllerType type)
    {
        var indexes = new SortedSet<uint>();
        foreach (var need in needs)
            if (need.Type == type) indexes.Add(need.Index);
        if (type == ControllerType.VirtioSerial || indexes.Count == 0) return indexes;
        return Enumerable.Range(0, (int)indexes.Max + 1).Select(index => (uint)index);
    }

    // Before placing, a port without a controller means the first one.
    private static (ControllerType? Type, uint Index)? NeedOf(Device device) => device switch
    {
        Disk { Address: DriveAddress place, Bus: { } bus } when TypeFor(bus) is { } type => (type, place.Controller),
        Channel { Address: VirtioSerialAddress port } => (ControllerType.VirtioSerial, port.Controller),
        Console { Target: ConsoleTarget.Virtio } console =>
            (ControllerType.VirtioSerial, (console.Address as VirtioSerialAddress)?.Controller ?? 0),
        Smartcard { Address: CcidAddress card } => (ControllerType.Ccid, card.Controller),
        HostDevice { Address: DriveAddress place } => (null, place.Controller),
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
