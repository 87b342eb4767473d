using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives devices a slot on the PCI buses, in libvirt's order, and adds a host bridge when all slots are taken.</summary>
internal static class PciAddresses
{
    private const uint FirstSlot = 1, LastSlot = 31;

    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        var used = Reserved(domain.Devices, problems);
        var places = new Dictionary<Device, PciAddress>(ReferenceEqualityComparer.Instance);
        var buses = domain.Devices.Of<Controller>().Where(IsBus).Select(bus => bus.Index!.Value).Order().ToList();
        foreach (var device in domain.Devices.Where(device => PciRank.Of(device) is not null && IsOpen(device.Address)).OrderBy(PciRank.Of))
            places[device] = NextFree(buses, used);

        var devices = domain.Devices.Select(device => places.TryGetValue(device, out var place) ? device with { Address = place } : device);
        var bridges = HostBridgeIndexes.Of(domain);
        foreach (var bus in buses.Where(bus => !domain.Devices.Of<Controller>().Any(controller => IsBus(controller) && controller.Index == bus)))
        {
            var bridge = new Controller { Type = ControllerType.Pci, Index = bus, Model = "pci-root" };
            devices = devices.Add(bridge with { HostBridge = new PciHostBridge("spapr-pci-host-bridge", bridges.Next(bridge), null) });
        }

        return domain with { Devices = SerialConsole.FollowSerial(ControllerIndexes.Sorted(devices)) };
    }

    private static bool IsBus(Controller controller) => controller.Type == ControllerType.Pci;

    private static bool IsOpen(DeviceAddress? address) => address is null or PciAddress { IsUnset: true };

    private static HashSet<(uint Bus, uint Slot)> Reserved(DeviceList devices, List<Problem> problems)
    {
        var slots = new HashSet<(uint, uint)>();
        var functions = new HashSet<(uint, uint, uint)>();
        foreach (var device in devices.Where(device => PciRank.Of(device) is not null))
        {
            if (device.Address is not PciAddress { IsUnset: false } place) continue;
            slots.Add((place.Bus, place.Slot));
            if (!functions.Add((place.Bus, place.Slot, place.Function)))
            {
                problems.Add(new Problem(
                    ErrorCode.XmlError, $"Attempted double use of PCI Address {place.Domain:x4}:{place.Bus:x2}:{place.Slot:x2}.{place.Function}",
                    device.Origin.Place));
            }
        }

        return slots;
    }

    private static PciAddress NextFree(List<uint> buses, HashSet<(uint Bus, uint Slot)> used)
    {
        for (var i = 0; ; i++)
        {
            if (i == buses.Count) buses.Add(Enumerable.Range(0, i + 1).Select(index => (uint)index).First(index => !buses.Contains(index)));
            for (var slot = FirstSlot; slot <= LastSlot; slot++)
                if (used.Add((buses[i], slot))) return new PciAddress(0, buses[i], slot, 0);
        }
    }
}
