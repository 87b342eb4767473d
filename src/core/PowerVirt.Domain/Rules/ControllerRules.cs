using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Which controllers a pseries guest can have.</summary>
internal static class ControllerRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        foreach (var controller in domain.Devices.Of<Controller>())
        {
            if (controller is { Type: ControllerType.Pci, Index: 0, Model: not "pci-root" })
            {
                yield return Bad(
                    controller, ErrorCode.XmlError,
                    $"The PCI controller with index='0' must be model='pci-root' for this machine type, but model='{controller.Model}' was found instead");
            }

            if (controller is { Type: ControllerType.Pci, Model: "pci-root" or "pcie-root", Address: not null })
                yield return Bad(controller, ErrorCode.ConfigUnsupported, "pci-root and pcie-root controllers should not have an address");
            if (controller is { Type: ControllerType.Pci, Index: not 0, Model: { } model } && model.StartsWith("pcie-", StringComparison.Ordinal))
                yield return Bad(controller, ErrorCode.ConfigUnsupported, $"'{model}' is a PCI Express controller; pseries machines have conventional PCI: use model='pci-root'.");
            if (controller is { Type: ControllerType.Pci, HostBridge.TargetIndex: > 30 })
                yield return Bad(controller, ErrorCode.ConfigUnsupported, $"PCI controller index='{controller.Index}' has target index '{controller.HostBridge.TargetIndex}'; host bridges have 0 to 30.");
            if (controller is { Type: ControllerType.Usb, Model: null })
                yield return Bad(controller, ErrorCode.ConfigUnsupported, "no model provided for USB controller");
            // One that completion added because of a disk is reported at the disk.
            if (controller.Type is ControllerType.Ide or ControllerType.Fdc && controller.Origin.Path is not null && ImplicitDevices.IsPseries(domain))
                yield return Bad(controller, ErrorCode.ConfigUnsupported, $"{Xml.Devices.ControllerXml.Types[controller.Type].ToUpperInvariant()} controllers are unsupported for this QEMU binary or machine type");
        }
    }

    private static Problem Bad(Controller controller, ErrorCode code, string message) => new(code, message, controller.Origin.Place);
}
