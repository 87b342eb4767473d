using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>Which devices can come and go while a guest runs.</summary>
internal static class Pluggable
{
    /// <summary>Why a device cannot; null where it can.</summary>
    public static Problem? Obstacle(Device device, bool attach) => device switch
    {
        Disk { Kind: DiskKind.Cdrom or DiskKind.Floppy } disk =>
            Refused($"The drive {disk.Target} cannot {Verb(attach)} while the guest runs; its medium can be changed."),
        Disk { Bus: null or DiskBus.Virtio or DiskBus.Scsi or DiskBus.Usb } => null,
        Disk disk => Refused($"The disk {disk.Target} cannot {Verb(attach)} while the guest runs: its bus knows no plugging.",
            "Disks on the buses virtio, scsi and usb can."),
        Controller { Type: ControllerType.Scsi or ControllerType.VirtioSerial or ControllerType.Usb } => null,
        Channel or RedirectedDevice or Rng or MemoryModule or SharedMemory or Watchdog or Input or Vsock or Filesystem => null,
        Interface or HostDevice => null,
        Serial { Target: SerialTarget.PciSerial or SerialTarget.UsbSerial } or Domain.Devices.Console => null,
        _ => Unsupported(device, attach),
    };

    private static Problem Unsupported(Device device, bool attach)
    {
        var name = Domain.Xml.Devices.DeviceDocumentXml.NameOf(device);
        return Refused($"live {(attach ? "attach" : "detach")} of device '{name}' is not supported",
            "Change the definition, and start the guest anew.");
    }

    private static string Verb(bool attach) => attach ? "be plugged in" : "be taken out";

    private static Problem Refused(string message, string? remedy = null) => new(ErrorCode.OperationUnsupported, message, Remedy: remedy);
}
