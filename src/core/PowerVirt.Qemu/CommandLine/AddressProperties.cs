using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Turns a device's address into the properties by which QEMU puts it there.</summary>
internal static class AddressProperties
{
    public static IEnumerable<(string Key, QemuValue? Value)> Of(Device device, PlanContext context) =>
        device.Address switch
        {
            PciAddress pci => [.. Pci(pci, context), ("acpi-index", device.AcpiIndex)],
            SpaprVioAddress vio => [("reg", QemuValue.Of(vio.Reg))],
            UsbAddress usb => [("bus", UsbBus(usb.Bus, context)), ("port", usb.Port)],
            VirtioSerialAddress port => [("bus", VirtioSerialBus(port.Controller, context)), ("nr", port.Port)],
            CcidAddress card => [("bus", Bus(ControllerType.Ccid, card.Controller, $"ccid{card.Controller}", context))],
            _ => [],
        };

    /// <summary>The bus that a SCSI controller starts.</summary>
    public static string ScsiBus(uint index, PlanContext context) =>
        Bus(ControllerType.Scsi, index, $"scsi{index}", context);

    private static IEnumerable<(string Key, QemuValue? Value)> Pci(PciAddress address, PlanContext context) =>
    [
        ("bus", PciBus(address.Bus, context)),
        ("multifunction", address.Multifunction),
        ("addr", address.Function == 0
            ? string.Create(CultureInfo.InvariantCulture, $"0x{address.Slot:x}")
            : string.Create(CultureInfo.InvariantCulture, $"0x{address.Slot:x}.0x{address.Function:x}")),
    ];

    // The machine's own PCI bus is pci.0. A host bridge starts a bus that is named after it, a bridge is its own bus.
    private static string PciBus(uint index, PlanContext context)
    {
        if (index == 0) return "pci.0";
        var controller = context.FindController(ControllerType.Pci, index);
        var id = controller?.Alias ?? $"pci.{index}";
        return controller?.Model is null or "pci-root" ? $"{id}.0" : id;
    }

    /// <summary>The bus that a USB controller starts.</summary>
    public static string UsbBus(uint index, PlanContext context) =>
        Bus(ControllerType.Usb, index, index == 0 ? "usb" : $"usb{index}", context);

    private static string VirtioSerialBus(uint index, PlanContext context) =>
        Bus(ControllerType.VirtioSerial, index, $"virtio-serial{index}", context);

    private static string Bus(ControllerType type, uint index, string usual, PlanContext context) =>
        $"{context.FindController(type, index)?.Alias ?? usual}.0";
}
