using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The models that libvirt has words for, by type of controller;
/// which of them a machine has is for the rules.</summary>
internal static class ControllerModels
{
    private static readonly string[] Scsi =
    [
        "buslogic", "lsilogic", "lsisas1068", "vmpvscsi", "ibmvscsi", "virtio-scsi", "lsisas1078",
        "virtio-transitional", "virtio-non-transitional", "ncr53c90", "dc390", "am53c974",
    ];

    private static readonly string[] Usb =
    [
        "piix3-uhci", "piix4-uhci", "ehci", "ich9-ehci1", "ich9-uhci1", "ich9-uhci2", "ich9-uhci3", "vt82c686b-uhci",
        "pci-ohci", "nec-xhci", "qusb1", "qusb2", "qemu-xhci", "none",
    ];

    private static readonly string[] Pci =
    [
        "pci-root", "pcie-root", "pci-bridge", "dmi-to-pci-bridge", "pcie-to-pci-bridge", "pcie-root-port",
        "pcie-switch-upstream-port", "pcie-switch-downstream-port", "pci-expander-bus", "pcie-expander-bus",
    ];

    private static readonly string[] VirtioSerial = ["virtio", "virtio-transitional", "virtio-non-transitional"];
    private static readonly string[] Ide = ["piix3", "piix4", "ich6"];

    public static string[] Of(ControllerType type) => type switch
    {
        ControllerType.Scsi => Scsi,
        ControllerType.Usb => Usb,
        ControllerType.Pci => Pci,
        ControllerType.VirtioSerial => VirtioSerial,
        ControllerType.Ide => Ide,
        _ => [],
    };

    /// <summary>The ports of a USB controller that does not say how many it has.</summary>
    public static uint UsbPorts(Controller controller) => controller.Ports ?? controller.Model switch
    {
        "piix3-uhci" or "piix4-uhci" or "vt82c686b-uhci" or "ich9-uhci1" or "ich9-uhci2" or "ich9-uhci3" => 2u,
        "ehci" or "ich9-ehci1" => 6u,
        "pci-ohci" => 3u,
        "nec-xhci" or "qemu-xhci" => 4u,
        "qusb1" or "qusb2" => 8u,
        _ => 0u,
    };

    /// <summary>Whether the model is a part of Intel's USB 2 controller:
    /// EHCI with up to three companions in one slot.</summary>
    public static bool IsUsb2(Controller controller) =>
        controller is { Type: ControllerType.Usb, Model: "ich9-ehci1" or "ich9-uhci1" or "ich9-uhci2" or "ich9-uhci3" };
}
