using System.Globalization;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// Finds the USB devices of the host that a guest is to get: QEMU would start without those that are not there.
/// </summary>
public static class UsbHostDevices
{
    /// <summary>
    /// The definition with the places of these devices, or what is wrong. A device that may be missing is marked so.
    /// </summary>
    /// <param name="definition">With aliases.</param>
    /// <param name="plugged">What is plugged into the host; asked only where the guest is to get one of them.</param>
    public static Parsed<DomainDefinition> Found(DomainDefinition definition, Func<IReadOnlyList<HostUsbDevice>> plugged)
    {
        if (!definition.Devices.Any(device => Of(device) is not null)) return definition;
        var there = plugged();
        var problems = new List<Problem>();
        var devices = definition.Devices.Select(device => Of(device) is { } usb ? Found(device, usb, there, problems) : device);
        return new Parsed<DomainDefinition>(definition with { Devices = devices }, problems);
    }

    /// <summary>The USB device of the host that a device is, network cards included; null for every other.</summary>
    public static HostDeviceSource.Usb? Of(Device device) => device switch
    {
        HostDevice { Source: HostDeviceSource.Usb usb } => usb,
        Interface { Source: InterfaceSource.HostDevice { Device: HostDeviceSource.Usb usb } } => usb,
        _ => null,
    };

    private static Device Found(
        Device device, HostDeviceSource.Usb usb, IReadOnlyList<HostUsbDevice> plugged, List<Problem> problems)
    {
        HostUsbDevice[] found = [.. plugged.Where(candidate => Is(candidate, usb))];
        if (found is [var one])
            return With(device, usb with { Bus = one.Bus, Device = one.Device, Missing = false });
        if (found.Length > 1)
        {
            problems.Add(new Problem(ErrorCode.OperationFailed, $"The host has {found.Length} USB devices {Named(usb)}.",
                device.Origin.Place, $"Say which: {string.Join(" or ", found.Select(Address))}.")
            {
                LibvirtText = $"operation failed: Multiple USB devices for {Named(usb)}, use <address> to specify one",
            });
        }
        else if (usb.StartupPolicy != StartupPolicy.Optional)
        {
            problems.Add(new Problem(ErrorCode.InternalError, $"The host has no USB device {Named(usb)}.", device.Origin.Place,
                "Plug it in, or let the guest start without it: <source startupPolicy='optional'>.")
            {
                LibvirtText = $"internal error: Did not find USB device {Named(usb)}",
            });
        }

        return With(device, usb with { Missing = true });
    }

    private static bool Is(HostUsbDevice plugged, HostDeviceSource.Usb wanted) =>
        (wanted.Vendor is null || (plugged.Vendor == wanted.Vendor && plugged.Product == wanted.Product))
        && (!HasPlace(wanted) || (plugged.Bus == wanted.Bus && plugged.Device == wanted.Device));

    private static bool HasPlace(HostDeviceSource.Usb usb) => usb is { Bus: > 0, Device: > 0 };

    private static Device With(Device device, HostDeviceSource.Usb usb) => device switch
    {
        HostDevice host => host with { Source = usb },
        Interface { Source: InterfaceSource.HostDevice source } nic => nic with { Source = source with { Device = usb } },
        _ => device,
    };

    // 1234:beef bus:1 device:7
    private static string Named(HostDeviceSource.Usb usb) => string.Join(' ', new[]
    {
        usb.Vendor is { } vendor ? string.Create(CultureInfo.InvariantCulture, $"{vendor:x4}:{usb.Product:x4}") : null,
        HasPlace(usb) ? string.Create(CultureInfo.InvariantCulture, $"bus:{usb.Bus} device:{usb.Device}") : null,
    }.OfType<string>());

    private static string Address(HostUsbDevice device) =>
        string.Create(CultureInfo.InvariantCulture, $"<address bus='{device.Bus}' device='{device.Device}'/>");
}
