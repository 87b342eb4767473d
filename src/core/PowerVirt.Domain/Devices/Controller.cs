namespace PowerVirt.Domain.Devices;

/// <summary>A controller that other devices hang on.</summary>
public sealed record Controller : Device
{
    public required ControllerType Type { get; init; }

    /// <summary>Number among the controllers of its type; null until completion.</summary>
    public uint? Index { get; init; }

    /// <summary>libvirt's model name, such as <c>virtio-scsi</c>, <c>qemu-xhci</c> or <c>pci-root</c>; null until completion.</summary>
    public string? Model { get; init; }

    /// <summary>Ports of a USB or virtio-serial controller.</summary>
    public uint? Ports { get; init; }

    /// <summary>MSI vectors of a virtio-serial controller.</summary>
    public uint? Vectors { get; init; }

    /// <summary>Queues of a virtio-scsi controller.</summary>
    public uint? Queues { get; init; }

    /// <summary>What a PCI host bridge is, if this is one.</summary>
    public PciHostBridge? HostBridge { get; init; }
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
}

/// <summary>A PCI host bridge (PHB) of the pseries machine; each starts a PCI domain of its own in the guest.</summary>
/// <param name="ModelName">QEMU's device, <c>spapr-pci-host-bridge</c>.</param>
/// <param name="TargetIndex">The <c>index</c> property that fixes its windows in the guest's address space; unique, 0 is the implicit one.</param>
/// <param name="Node">The NUMA node that the bridge belongs to.</param>
public sealed record PciHostBridge(string? ModelName, uint? TargetIndex, uint? Node);
