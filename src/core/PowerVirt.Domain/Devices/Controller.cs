namespace PowerVirt.Domain.Devices;

/// <summary>A controller that other devices hang on.</summary>
public sealed record Controller : Device
{
    public required ControllerType Type { get; init; }

    /// <summary>Number among the controllers of its type; null until completion.</summary>
    public uint? Index { get; init; }

    /// <summary>libvirt's model name, such as <c>virtio-scsi</c>,
    /// <c>qemu-xhci</c> or <c>pci-root</c>; null until completion.</summary>
    public string? Model { get; init; }

    /// <summary>Ports of a USB or virtio-serial controller.</summary>
    public uint? Ports { get; init; }

    /// <summary>MSI vectors of a virtio-serial controller.</summary>
    public uint? Vectors { get; init; }

    /// <summary>The first port that a USB 1 companion takes over from the controller with its index.</summary>
    public uint? MasterStartPort { get; init; }

    /// <summary>Options of a SCSI controller.</summary>
    public ScsiOptions Scsi { get; init; } = new();

    /// <summary>What a PCI controller is beyond its model, if it says so.</summary>
    public PciBus? Pci { get; init; }
}

/// <summary>Types of controllers; libvirt's words.</summary>
public enum ControllerType
{
    Ide,
    Fdc,
    Scsi,
    Sata,
    VirtioSerial,
    Ccid,
    Usb,
    Pci,
    XenBus,
    Isa,
    Nvme,
}

/// <summary>Options of a SCSI controller; null means QEMU's default.</summary>
public sealed record ScsiOptions
{
    public uint? Queues { get; init; }

    public uint? CommandsPerLun { get; init; }

    /// <summary>Largest transfer in sectors.</summary>
    public uint? MaxSectors { get; init; }

    public bool? IoEventFd { get; init; }

    /// <summary>The I/O thread that serves it.</summary>
    public uint? IoThread { get; init; }
}

/// <summary>Properties of PCI controllers; a PCI host bridge (PHB)
/// of pseries starts a PCI domain of its own in the guest.</summary>
public sealed record PciBus
{
    /// <summary>QEMU's device, such as <c>spapr-pci-host-bridge</c>.</summary>
    public string? ModelName { get; init; }

    /// <summary>The number that fixes a host bridge's windows in the guest's address space;
    /// unique, 0 is the implicit one.</summary>
    public uint? TargetIndex { get; init; }

    /// <summary>The chassis number of a PCI bridge.</summary>
    public uint? ChassisNumber { get; init; }

    /// <summary>Chassis of a PCI Express port.</summary>
    public uint? Chassis { get; init; }

    /// <summary>Port number of a PCI Express port.</summary>
    public uint? Port { get; init; }

    /// <summary>First bus number of an expander bus.</summary>
    public uint? BusNumber { get; init; }

    /// <summary>Whether devices may come and go behind it.</summary>
    public bool? Hotplug { get; init; }

    /// <summary>KiB of memory windows kept for devices to come.</summary>
    public ulong? MemoryReserve { get; init; }

    /// <summary>The NUMA node that the bridge belongs to.</summary>
    public uint? Node { get; init; }

    /// <summary>Size of the 64-bit window in KiB, which only PC host bridges let one choose.</summary>
    public ulong? Hole64 { get; init; }
}
