using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives USB devices a root port of a USB controller.</summary>
internal static class UsbAddresses
{
    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        var controllers = domain.Devices.Of<Controller>()
            .Where(controller => controller is { Type: ControllerType.Usb, Model: not "none" }).ToList();
        var used = domain.Devices.Select(device => device.Address).OfType<UsbAddress>()
            .Where(address => address.Port is not null).Select(address => (address.Bus, address.Port!)).ToHashSet();
        var places = new Dictionary<Device, UsbAddress>(ReferenceEqualityComparer.Instance);
        foreach (var device in domain.Devices.Of<Disk>().Where(disk => disk.Bus == DiskBus.Usb).Concat<Device>(
                     domain.Devices.Of<Input>().Where(input => input.Bus == InputBus.Usb)).Concat(
                     domain.Devices.Of<Serial>().Where(serial => serial.Target == SerialTarget.UsbSerial)))
        {
            if (device.Address is not (null or UsbAddress { Port: null })) continue;
            if (NextFree(controllers, (device.Address as UsbAddress)?.Bus, used) is { } place) places[device] = place;
            else problems.Add(NoPort(controllers) with { Place = device.Origin.Place });
        }

        return domain with
        {
            Devices = domain.Devices.Select(device => places.TryGetValue(device, out var place) ? device with { Address = place } : device),
        };
    }

    private static UsbAddress? NextFree(List<Controller> controllers, uint? bus, HashSet<(uint, string)> used)
    {
        foreach (var controller in controllers.Where(controller => bus is null || controller.Index == bus))
        {
            for (var port = 1u; port <= PortsOf(controller); port++)
            {
                var name = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (used.Add((controller.Index!.Value, name))) return new UsbAddress(controller.Index.Value, name);
            }
        }

        return null;
    }

    private static uint PortsOf(Controller controller) => controller.Ports ?? (controller.Model is "qemu-xhci" or "nec-xhci" ? 4u : 3u);

    private static Problem NoPort(List<Controller> controllers) =>
        controllers.Count == 0
            ? new Problem(ErrorCode.ConfigUnsupported, "USB is disabled for this domain, but USB devices are present in the domain XML")
            : new Problem(ErrorCode.InternalError, "No free USB ports", Remedy: "Raise ports= of the USB controller (up to 15 with qemu-xhci) or add another controller.");
}
