using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Devices.Sounds;

namespace PowerVirt.Domain.Completion;

/// <summary>Says which devices sit on PCI, and in which order libvirt places them.</summary>
internal static class PciRank
{
    /// <summary>Null for a device that is not on PCI; else a lower rank is placed earlier.</summary>
    public static int? Of(Device device) => device switch
    {
        { Address: not (null or PciAddress) } => null,
        Controller { Type: ControllerType.Pci } bridge => bridge.Model is "pci-root" or "pcie-root" ? null : 0,
        Filesystem => 10,
        Interface { Source: InterfaceSource.HostDevice { Device: var source } } =>
            source is HostDeviceSource.Pci ? 60 : null,
        Interface nic => nic.Model is "spapr-vlan" or "usb-net" ? null : 20,
        Sound sound => sound.Model is SoundModel.Usb or SoundModel.Sb16 or SoundModel.PcSpeaker ? null : 30,
        Controller controller => OnPci(controller) ? 40 : null,
        Disk disk => disk.Bus == DiskBus.Virtio ? 50 : null,
        HostDevice host =>
            host.Source is HostDeviceSource.Pci or HostDeviceSource.ScsiHost
                or HostDeviceSource.Mediated { Model: "vfio-pci" }
                ? 70
                : null,
        Memballoon balloon => balloon.Model is BalloonModel.None or BalloonModel.Xen ? null : 80,
        Rng => 90,
        Watchdog watchdog => watchdog.Model == WatchdogModel.I6300Esb ? 100 : null,
        Video video => video.Model is VideoModel.None or VideoModel.Ramfb ? null : 110,
        SharedMemory => 120,
        Input input => input.Bus == InputBus.Virtio ? 130 : null,
        Serial serial => serial.Target == SerialTarget.PciSerial ? 140 : null,
        Vsock => 150,
        MemoryModule module => module.Model is MemoryModel.VirtioMem or MemoryModel.VirtioPmem ? 160 : null,
        Crypto => 170,
        Panic panic => panic.Model == PanicModel.Pvpanic ? 180 : null,
        _ => null,
    };

    private static bool OnPci(Controller controller) => controller.Type switch
    {
        ControllerType.Scsi => controller.Model is not (null or "ibmvscsi" or "ncr53c90"),
        ControllerType.Usb => controller.Model != "none",
        ControllerType.VirtioSerial or ControllerType.Sata or ControllerType.Nvme => true,
        _ => false,
    };
}
