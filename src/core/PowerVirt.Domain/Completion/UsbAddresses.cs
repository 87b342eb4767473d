using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives USB devices a port, and adds hubs where the controllers have too few.</summary>
public static class UsbAddresses
{
    /// <summary>What a start decides: a guest that existed before
    /// USB ports were given gets them while it runs.</summary>
    public static DomainDefinition AtStart(DomainDefinition domain)
    {
        if (InOrder(domain.Devices).All(IsPlaced)) return domain;
        return DeviceAliases.Assign(Assign(domain, isNew: true, []));
    }

    /// <param name="domain">The guest.</param>
    /// <param name="isNew">False for a guest that existed before:
    /// then either all devices have a port or none gets one.</param>
    /// <param name="problems">Receives what cannot be placed.</param>
    internal static DomainDefinition Assign(DomainDefinition domain, bool isNew, List<Problem> problems)
    {
        var needy = InOrder(domain.Devices).ToList();
        if (needy.Count == 0 || (!isNew && needy.Any(device => !IsPlaced(device)))) return domain;
        var controllers = domain.Devices.Of<Controller>()
            .Where(controller => controller.Type == ControllerType.Usb).ToList();
        if (controllers.TrueForAll(controller => controller.Model == "none"))
        {
            problems.Add(new Problem(
                ErrorCode.ConfigUnsupported,
                "USB is disabled for this domain, but USB devices are present in the domain XML",
                needy[0].Origin.Place)
            {
                LibvirtText = needy[0] is Input
                    ? "unsupported configuration: Can't add USB input device. USB bus is disabled" : null,
            });
            return domain;
        }

        // Companions alone have no port; that there is nobody to serve is told where controllers are checked.
        if (controllers.TrueForAll(controller => controller.MasterStartPort is not null)) return domain;
        domain = domain with
        {
            Devices = domain.Devices.AddRange(Enumerable.Range(0, HubsNeeded(needy, controllers))
                .Select(_ => new Hub())),
        };
        var tree = new UsbTree(controllers);
        foreach (var device in InOrder(domain.Devices).Where(IsPlaced).OrderBy(device => device is not Hub))
        {
            if (tree.Reserve((UsbAddress)device.Address!, device is Hub) is { } reason)
                problems.Add(new Problem(ErrorCode.XmlError, reason, device.Origin.Place));
        }

        var places = new Dictionary<Device, UsbAddress>(ReferenceEqualityComparer.Instance);
        foreach (var device in InOrder(domain.Devices).Where(device => !IsPlaced(device)))
        {
            var bus = (device.Address as UsbAddress)?.Bus;
            if (tree.Next(bus, device is Hub) is { } place) places[device] = place;
            else problems.Add(NoPort(tree, bus) with { Place = device.Origin.Place });
        }

        var devices = domain.Devices.Select(device =>
            places.TryGetValue(device, out var place) ? device with { Address = place } : device);
        return domain.With(SerialConsole.FollowSerial(devices));
    }

    // A hub takes one port and gives eight; one port is kept free where hubs are added at all.
    private static int HubsNeeded(List<Device> devices, List<Controller> controllers)
    {
        var ports = controllers.Sum(controller => ControllerModels.UsbPorts(controller))
            + (devices.OfType<Hub>().Count() * Hub.Ports);
        return devices.Count <= ports ? 0 : (int)((devices.Count - ports + 1 + Hub.Ports - 2) / (Hub.Ports - 1));
    }

    private static bool IsPlaced(Device device) => device.Address is UsbAddress { Port: not null };

    // libvirt's order decides who gets the lower port.
    private static IEnumerable<Device> InOrder(DeviceList devices) =>
        devices.Where(device => device.Address is null or UsbAddress && Rank(device) is not null).OrderBy(Rank);

    private static int? Rank(Device device) => device switch
    {
        Hub => 0,
        HostDevice { Source: HostDeviceSource.Usb } => 1,
        Disk { Bus: DiskBus.Usb } => 2,
        Controller { Type: ControllerType.Ccid } => 3,
        Input { Bus: InputBus.Usb } => 4,
        Serial { Target: SerialTarget.UsbSerial } => 5,
        Sound { Model: SoundModel.Usb } => 6,
        RedirectedDevice => 7,
        _ => null,
    };

    private static Problem NoPort(UsbTree tree, uint? bus) =>
        bus is { } number && !tree.HasBus(number)
            ? new Problem(ErrorCode.XmlError, UsbTree.Missing(number))
            : new Problem(
                ErrorCode.InternalError, "No free USB ports",
                Remedy: "Raise ports= of the USB controller (up to 15 with qemu-xhci) or add another controller.");
}
