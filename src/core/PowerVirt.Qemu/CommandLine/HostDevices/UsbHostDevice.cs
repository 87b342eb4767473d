using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.HostDevices;

/// <summary>
/// A USB device of the host. Where the definition says only what it is, QEMU finds it, now and whenever it is plugged
/// in.
/// </summary>
internal static class UsbHostDevice
{
    public static QemuProperties Of(HostDeviceSource.Usb usb, Device device, PlanContext context)
    {
        var isPlace = usb is { Bus: > 0, Device: > 0 };
        var hasPath = context.Qemu.HasProperty("usb-host", "hostdevice");
        return
        [
            ("driver", "usb-host"),
            ("hostdevice", hasPath ? PathOf(usb) : null),
            ("hostbus", isPlace && !hasPath ? usb.Bus : null),
            ("hostaddr", isPlace && !hasPath ? usb.Device : null),
            ("vendorid", isPlace ? null : usb.Vendor),
            ("productid", isPlace ? null : usb.Product),
            ("id", device.Alias),
            ("guest-reset", usb.GuestReset is { } reset ? reset != UsbGuestReset.Off : null),
            ("guest-resets-all", usb.GuestReset is { } all and not UsbGuestReset.Off ? all == UsbGuestReset.On : null),
            ("bootindex", context.BootIndexOf(device)),
            .. AddressProperties.Of(device, context),
        ];
    }

    /// <summary>Where the kernel shows it; null where only QEMU will know.</summary>
    public static string? PathOf(HostDeviceSource.Usb usb) => usb is { Bus: > 0, Device: > 0, Missing: false }
        ? string.Create(CultureInfo.InvariantCulture, $"/dev/bus/usb/{usb.Bus:000}/{usb.Device:000}")
        : null;
}
