using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Which controllers a guest can have, those of PCI aside.</summary>
internal static class ControllerRules
{
    /// <summary>QEMU's XHCI_MAXPORTS_3.</summary>
    private const uint MostXhciPorts = 15;

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        foreach (var controller in domain.Devices.Of<Controller>())
        {
            foreach (var problem in CheckScsiOptions(controller)) yield return problem;
            if (controller.Scsi.IoThread is { } thread && !domain.IoThreads.Any(known => known.Id == thread))
            {
                yield return Bad(
                    controller, ErrorCode.ConfigUnsupported,
                    $"controller iothread '{thread}' not defined in iothreadid");
            }

            if (controller is { Type: ControllerType.Usb, Model: "qemu-xhci" or "nec-xhci", Ports: > MostXhciPorts })
            {
                yield return Bad(
                    controller, ErrorCode.ConfigUnsupported,
                    $"'{controller.Model}' controller only supports up to '{MostXhciPorts}' ports");
            }

            if (controller is { Type: ControllerType.Usb, Model: "qusb1" or "qusb2" })
            {
                yield return Bad(
                    controller, ErrorCode.ConfigUnsupported,
                    "USB controller model type 'qusb1' or 'qusb2' is not supported in qemu");
            }

            if (controller is { Type: ControllerType.Scsi, Model: "ibmvscsi", Address: not (null or SpaprVioAddress) })
            {
                yield return Bad(
                    controller, ErrorCode.XmlError,
                    "An ibmvscsi controller sits on the virtual I/O bus of PAPR and takes no PCI address.",
                    "Remove the address, or use model='virtio-scsi'.");
            }

            // One that completion added because of a disk is reported at the disk.
            if (controller is { Type: ControllerType.Ide, Origin.Path: not null } && pseries)
            {
                yield return Bad(
                    controller, ErrorCode.ConfigUnsupported,
                    "IDE controllers are unsupported for this QEMU binary or machine type");
            }

            if (controller is { Type: ControllerType.Scsi, Model: "buslogic" })
                yield return Bad(controller, ErrorCode.ConfigUnsupported, "Unsupported controller model: buslogic");
            if (controller is { Type: ControllerType.Scsi, Model: "ncr53c90" })
            {
                yield return Bad(
                    controller, ErrorCode.ConfigUnsupported,
                    controller.Index == 0
                        ? "ncr53c90 SCSI controller is not a built-in for this machine"
                        : "ncr53c90 can only be used as first SCSI controller");
            }
        }

        foreach (var problem in CheckUsb([.. domain.Devices.Of<Controller>()
            .Where(controller => controller.Type == ControllerType.Usb)]))
            yield return problem;
    }

    private static IEnumerable<Problem> CheckUsb(List<Controller> controllers)
    {
        var masters = controllers.Where(controller => controller.MasterStartPort is null).ToList();

        // What completion added does not make up for one that is missing in the document.
        if (controllers.Exists(controller => IsWritten(controller) && controller.Model != "none")
            && !masters.Exists(IsWritten))
            yield return Bad(controllers[^1], ErrorCode.XmlDetail, "No master USB controller specified");
        if (controllers.Count > 1 && controllers.Exists(controller => controller.Model == "none"))
        {
            yield return Bad(
                controllers[^1], ErrorCode.XmlDetail,
                "Can't add another USB controller: USB is disabled for this domain");
        }

        foreach (var twice in masters.GroupBy(controller => controller.Index).Where(group => group.Count() > 1))
            yield return Bad(twice.Last(), ErrorCode.XmlError, $"Duplicate USB controllers with index {twice.Key}");
        foreach (var companion in controllers
            .Where(controller => controller is { MasterStartPort: not null, Model: not "none" }
                && masters.TrueForAll(master => master.Index != controller.Index)))
            yield return Bad(companion, ErrorCode.InternalError, "masterbus not found");

        static bool IsWritten(Controller controller) => controller.Origin.Path is not null;
    }

    private static IEnumerable<Problem> CheckScsiOptions(Controller controller)
    {
        if (controller is
            {
                Type: ControllerType.Scsi,
                Model: "virtio-scsi" or "virtio-transitional" or "virtio-non-transitional",
            })
            yield break;
        if (controller.Scsi.IoThread is not null)
        {
            yield return Bad(
                controller, ErrorCode.XmlError, "'iothread' attribute only supported for virtio scsi controllers");
        }

        foreach (var name in Said(controller.Scsi))
        {
            yield return Bad(
                controller, ErrorCode.ConfigUnsupported, $"'{name}' is only supported by virtio-scsi controller");
        }
    }

    private static IEnumerable<string> Said(ScsiOptions options)
    {
        if (options.Queues is not null) yield return "queues";
        if (options.CommandsPerLun is not null) yield return "cmd_per_lun";
        if (options.MaxSectors is not null) yield return "max_sectors";
        if (options.IoEventFd is not null) yield return "ioeventfd";
    }

    private static Problem Bad(Controller controller, ErrorCode code, string message, string? remedy = null) =>
        DeviceProblem.Of(controller, code, message, remedy);
}
