using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Memories;

namespace PowerVirt.Domain.Completion;

/// <summary>Says which devices sit on PCI, and in which order libvirt places them.</summary>
internal static class PciRank
{
    /// <summary>Null for a device that is not on PCI; else a lower rank is placed earlier.</summary>
    public static int? Of(Device device) => device switch
    {
        { Address: not (null or PciAddress) } => null,
        Controller { Type: ControllerType.Pci } bridge => bridge.Model == "pci-root" ? null : 0,
        Interface nic => nic.Model is "spapr-vlan" or "usb-net" ? null : 1,
        Controller controller => OnPci(controller) ? 2 : null,
        Disk disk => disk.Bus == DiskBus.Virtio ? 3 : null,
        Memballoon balloon => balloon.Model == BalloonModel.None ? null : 4,
        Rng => 5,
        Video video => video.Model == VideoModel.None ? null : 6,
        Input input => input.Bus == InputBus.Virtio ? 7 : null,
        Serial serial => serial.Target == SerialTarget.PciSerial ? 8 : null,
        MemoryModule module => module.Model is MemoryModel.VirtioMem or MemoryModel.VirtioPmem ? 12 : null,
        _ => null,
    };

    private static bool OnPci(Controller controller) => controller.Type switch
    {
        ControllerType.Scsi => controller.Model != "ibmvscsi",
        ControllerType.Usb => controller.Model != "none",
        ControllerType.VirtioSerial or ControllerType.Sata => true,
        _ => false,
    };
}
