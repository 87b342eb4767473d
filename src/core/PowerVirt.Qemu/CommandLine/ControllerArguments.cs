using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Controllers: the buses that other devices hang on.</summary>
internal static class ControllerArguments
{
    public static IEnumerable<Argument> Of(Controller controller, PlanContext context) => controller.Type switch
    {
        ControllerType.Pci => Pci(controller, context),
        ControllerType.Usb => Usb(controller, context),
        ControllerType.Scsi => [Scsi(controller, context)],
        ControllerType.VirtioSerial => [VirtioSerial(controller, context)],
        ControllerType.Ccid => [Plain("usb-ccid", "A smart card reader.", controller, context)],
        ControllerType.Sata => [Plain("ahci", "A SATA controller.", controller, context)],
        _ => [],
    };

    private static IEnumerable<Argument> Pci(Controller controller, PlanContext context)
    {
        // Index 0 is the bus that every machine has already.
        if (controller.Index is null or 0) return Root(controller, context);
        if (controller.Model == "pci-bridge")
        {
            return
            [
                context.Device(
                    [
                        ("driver", "pci-bridge"),
                        ("chassis_nr", controller.Pci?.ChassisNumber ?? controller.Index),
                        .. End(controller, context),
                    ],
                    "A PCI bridge, for more devices on one host bridge.", controller),
            ];
        }

        return
        [
            context.Device(
            [
                ("driver", controller.Pci?.ModelName ?? "spapr-pci-host-bridge"),
                ("index", controller.Pci?.TargetIndex ?? controller.Index),
                ("id", controller.Alias),
                ("numa_node", controller.Pci?.Node),
            ], "A PCI host bridge: a PCI domain of its own in the guest.", controller),
        ];
    }

    // The switch of a PC's chip that POWER machines may carry too, as libvirt sets it.
    private static IEnumerable<Argument> Root(Controller controller, PlanContext context) =>
        controller.Pci?.Hotplug is { } hotplug && context.Qemu.HasDevice("PIIX4_PM")
            ? [new Argument("-global", $"PIIX4_PM.acpi-root-pci-hotplug={(hotplug ? "on" : "off")}",
                "Whether devices come and go on the first PCI bus.", context.PathOf(controller))]
            : [];

    private static IEnumerable<Argument> Usb(Controller controller, PlanContext context)
    {
        if (controller.Model == "none") return [];
        var driver = UsbDriver(controller.Model);
        var xhci = driver is "qemu-xhci" or "nec-usb-xhci";
        return
        [
            context.Device(
            [
                ("driver", driver),
                ("p2", xhci ? controller.Ports : null),
                ("p3", xhci ? controller.Ports : null),
                .. Companion(controller, context),
                .. AddressProperties.Of(controller, context),
            ], controller.MasterStartPort is null
                ? "A USB controller."
                : "Takes the slow devices of another USB controller.",
                controller),
        ];
    }

    // A companion has no bus of its own and so no name.
    private static IEnumerable<(string Key, QemuValue? Value)> Companion(Controller controller, PlanContext context) =>
        controller.MasterStartPort is { } port
            ? [("masterbus", AddressProperties.UsbBus(controller.Index ?? 0, context)), ("firstport", port)]
            : [("id", controller.Alias)];

    private static Argument Scsi(Controller controller, PlanContext context)
    {
        var virtio = controller.Model?.StartsWith("virtio", StringComparison.Ordinal) == true;
        return context.Device(
        [
            ("driver", virtio ? VirtioProperties.Pci("virtio-scsi", controller.Model) : ScsiDriver(controller.Model)),
            .. virtio ? VirtioProperties.Of(controller) : [],
            ("id", controller.Alias),
            ("iothread", controller.Scsi.IoThread is { } thread ? IoThreadArguments.IdOf(thread) : null),
            ("num_queues", controller.Scsi.Queues),
            ("cmd_per_lun", controller.Scsi.CommandsPerLun),
            ("max_sectors", controller.Scsi.MaxSectors),
            ("ioeventfd", controller.Scsi.IoEventFd),
            .. AddressProperties.Of(controller, context),
        ], virtio ? "A virtio SCSI controller." : "A SCSI controller.", controller);
    }

    private static Argument VirtioSerial(Controller controller, PlanContext context) => context.Device(
        [
            ("driver", VirtioProperties.Pci("virtio-serial", controller.Model)),
            .. VirtioProperties.Of(controller),
            ("id", controller.Alias),
            ("max_ports", controller.Ports),
            ("vectors", controller.Vectors),
            .. AddressProperties.Of(controller, context),
        ], "Carries virtio consoles and channels.", controller);

    private static Argument Plain(string driver, string why, Controller controller, PlanContext context) =>
        context.Device([("driver", driver), .. End(controller, context)], why, controller);

    private static IEnumerable<(string Key, QemuValue? Value)> End(Controller controller, PlanContext context) =>
        [("id", controller.Alias), .. AddressProperties.Of(controller, context)];

    private static string UsbDriver(string? model) => model switch
    {
        null => "pci-ohci",
        "piix3-uhci" => "piix3-usb-uhci",
        "piix4-uhci" => "piix4-usb-uhci",
        "vt82c686b-uhci" => "vt82c686b-usb-uhci",
        "ehci" => "usb-ehci",
        "nec-xhci" => "nec-usb-xhci",
        _ when model.StartsWith("ich9-", StringComparison.Ordinal) => $"ich9-usb-{model["ich9-".Length..]}",
        _ => model,
    };

    private static string ScsiDriver(string? model) => model switch
    {
        null or "ibmvscsi" => "spapr-vscsi",
        "lsilogic" => "lsi",
        "lsisas1068" => "mptsas1068",
        "lsisas1078" => "megasas",
        "vmpvscsi" => "pvscsi",
        _ => model,
    };
}
