using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Orders controllers by kind, so that a bus is there before anything is put on it.</summary>
internal static class ControllerOrder
{
    public static IEnumerable<Controller> Of(DeviceList devices) => devices.Of<Controller>().OrderBy(Rank);

    private static int Rank(Controller controller) => controller.Type switch
    {
        ControllerType.Pci => 0,
        ControllerType.Usb => 1,
        ControllerType.Scsi => 2,
        ControllerType.Sata => 3,
        ControllerType.VirtioSerial => 4,
        ControllerType.Ccid => 5,
        _ => 6,
    };
}
