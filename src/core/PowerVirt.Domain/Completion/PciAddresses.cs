using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives devices a slot on the PCI buses, in libvirt's order,
/// and adds host bridges where devices need them.</summary>
internal static class PciAddresses
{
    public static DomainDefinition Assign(DomainDefinition domain, MachineFacts facts, List<Problem> problems)
    {
        var onPci = domain.Devices.Where(device => PciRank.Of(device) is not null);
        var open = onPci.Where(device => IsOpen(device.Address)).OrderBy(PciRank.Of).ToArray();

        // The first round only counts buses: with a slot kept free for what may be plugged in later.
        var trial = Reserve(domain, onPci, facts, []);
        if (trial.HasRoom) trial.Next(group: 0);
        _ = Places(domain, open, facts, trial, []);

        var buses = Reserve(domain, onPci, facts, problems);
        buses.GrowTo(trial.Count);
        var places = Places(domain, open, facts, buses, problems);
        var devices = domain.Devices.Select(device =>
            places.TryGetValue(device, out var place) ? device with { Address = place } : device);
        devices = WithHostBridges(domain, devices, buses.Count).Select(device => Completed(device, buses));
        return domain.With(SerialConsole.FollowSerial(devices));
    }

    private static PciBusSet Reserve(
        DomainDefinition domain, DeviceList onPci, MachineFacts facts, List<Problem> problems)
    {
        var buses = new PciBusSet();
        buses.GrowTo((int)domain.Devices.Of<Controller>().Where(IsBus).Max(bus => bus.Index!.Value) + 1);
        foreach (var device in onPci)
        {
            if (device.Address is not PciAddress { IsUnset: false } place) continue;
            if (!place.IsPossible) continue;
            if (Misplaced(place) is { } reason)
            {
                problems.Add(new Problem(
                    ErrorCode.XmlError, $"Invalid PCI address {Show(place)}. {reason}", device.Origin.Place));
            }
            else if (!buses.Reserve(place, IsolationGroups.Of(device, domain, facts)))
            {
                problems.Add(new Problem(
                    ErrorCode.XmlError, $"Attempted double use of PCI Address {Show(place)}", device.Origin.Place));
            }
        }

        return buses;
    }

    private static Dictionary<Device, PciAddress> Places(
        DomainDefinition domain, Device[] open, MachineFacts facts, PciBusSet buses, List<Problem> problems)
    {
        var places = new Dictionary<Device, PciAddress>(ReferenceEqualityComparer.Instance);
        foreach (var device in open)
        {
            places[device] = device is Controller controller && ControllerModels.IsUsb2(controller)
                ? PartOfUsb2(controller, domain, places, buses, problems)
                : buses.Next(IsolationGroups.Of(device, domain, facts));
        }

        return places;
    }

    // The parts of a USB 2 controller are functions of one slot.
    private static PciAddress PartOfUsb2(
        Controller controller, DomainDefinition domain, Dictionary<Device, PciAddress> places, PciBusSet buses,
        List<Problem> problems)
    {
        var function = controller.Model switch { "ich9-ehci1" => 7u, "ich9-uhci2" => 1u, "ich9-uhci3" => 2u, _ => 0u };
        var multifunction = function == 0 ? true : (bool?)null;
        var partner = domain.Devices.Of<Controller>()
            .Where(other => ControllerModels.IsUsb2(other) && other.Index == controller.Index)
            .Select(other =>
                places.GetValueOrDefault(other)
                    ?? (other.Address is PciAddress { IsUnset: false, IsPossible: true } place ? place : null))
            .FirstOrDefault(place => place is not null);
        if (partner is null) return buses.Next(group: 0, function) with { Multifunction = multifunction };
        var place = partner with { Function = function, Multifunction = multifunction };
        if (!buses.Reserve(place, group: 0))
        {
            problems.Add(new Problem(
                ErrorCode.XmlError, $"Attempted double use of PCI Address {Show(place)}", controller.Origin.Place));
        }

        return place;
    }

    private static DeviceList WithHostBridges(DomainDefinition domain, DeviceList devices, int count)
    {
        var bridges = HostBridgeIndexes.Of(domain);
        for (var bus = 0u; bus < count; bus++)
        {
            if (domain.Devices.Of<Controller>().Any(controller => IsBus(controller) && controller.Index == bus))
                continue;
            var bridge = new Controller { Type = ControllerType.Pci, Index = bus, Model = "pci-root" };
            devices = devices.Add(bridge with
            {
                Pci = new PciBus { ModelName = "spapr-pci-host-bridge", TargetIndex = bridges.Next(bridge) },
            });
        }

        return devices;
    }

    // Function 0 of a slot says that there are others.
    private static Device Completed(Device device, PciBusSet buses) =>
        device.Address is PciAddress { IsUnset: false, Function: 0, Multifunction: null } place
        && place.IsPossible && Misplaced(place) is null && buses.IsShared(place) && PciRank.Of(device) is not null
            ? device with { Address = place with { Multifunction = true } } : device;

    private static bool IsBus(Controller controller) => controller.Type == ControllerType.Pci;

    private static bool IsOpen(DeviceAddress? address) => address is null or PciAddress { IsUnset: true };

    private static string? Misplaced(PciAddress place) =>
        place.Domain != 0 ? "Only PCI domain 0 is available"
        : place.Slot == 0 ? "slot must be >= 1"
        : null;

    private static string Show(PciAddress place) =>
        $"{place.Domain:x4}:{place.Bus:x2}:{place.Slot:x2}.{place.Function}";
}
