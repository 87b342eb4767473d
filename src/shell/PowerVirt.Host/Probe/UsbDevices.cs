using System.Globalization;
using PowerVirt.Power.Hosts.Topology;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Probe;

/// <summary>Lists the USB devices that are plugged into the host.</summary>
/// <remarks>Source: Linux, Documentation/ABI/stable/sysfs-bus-usb.</remarks>
public static class UsbDevices
{
    public static IReadOnlyList<HostUsbDevice> OfThisHost() => Read(new HostFiles("/sys/bus/usb/devices"));

    /// <param name="bus">The folder of the kernel's USB devices.</param>
    public static IReadOnlyList<HostUsbDevice> Read(IFileTexts bus) =>
    [
        .. bus.Names("").Order(StringComparer.Ordinal).Select(name => Of(bus, name)).OfType<HostUsbDevice>(),
    ];

    // What is no device but a part of one has none of these.
    private static HostUsbDevice? Of(IFileTexts bus, string name)
    {
        return Number("busnum", NumberStyles.None, out var number) && Number("devnum", NumberStyles.None, out var device)
            && Number("idVendor", NumberStyles.HexNumber, out var vendor)
            && Number("idProduct", NumberStyles.HexNumber, out var product)
            ? new HostUsbDevice(number, device, vendor, product)
            : null;

        bool Number(string file, NumberStyles style, out uint value) =>
            uint.TryParse(bus.Text($"{name}/{file}").Trim(), style, CultureInfo.InvariantCulture, out value);
    }
}
