using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>
/// Which PCI controllers a guest can have; pseries has host bridges and conventional bridges behind them.
/// </summary>
internal static class PciControllerRules
{
    /// <summary>QEMU's spapr_phb_placement has room for this many host bridges.</summary>
    private const uint MostTargetIndex = 30;

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        foreach (var controller in domain.Devices.Of<Controller>()
            .Where(controller => controller.Type == ControllerType.Pci))
        {
            if (controller is { Index: 0, Model: not "pci-root" })
            {
                yield return Bad(
                    controller, ErrorCode.XmlError,
                    "The PCI controller with index='0' must be model='pci-root' for this machine type, but "
                        + $"model='{controller.Model ?? "(null)"}' was found instead");
            }

            if (controller is { Index: not 0, Model: null })
                yield return Bad(controller, ErrorCode.InternalError, "PCI controller model was not set correctly");
            if (controller is { Model: "pci-root" or "pcie-root", Address: not null })
                yield return Bad(controller, "pci-root and pcie-root controllers should not have an address");
            if (controller.Model == "pci-expander-bus")
            {
                yield return Bad(
                    controller, "pci-expander-bus controllers are only supported on 440fx-based machinetypes");
            }
            else if (controller.Model == "pcie-expander-bus")
            {
                yield return Bad(
                    controller, "pcie-expander-bus controllers are only supported with q35-based machinetypes");
            }
            else if (controller is { Index: not 0, Model: { } model }
                && (model.StartsWith("pcie-", StringComparison.Ordinal) || model == "dmi-to-pci-bridge"))
            {
                yield return Bad(
                    controller,
                    $"'{model}' is a PCI Express controller; pseries machines have conventional PCI: use "
                        + "model='pci-root'.");
            }

            if (controller is { Index: not 0, Model: "pci-bridge", Address: PciAddress { IsUnset: false } place }
                && controller.Index <= place.Bus)
            {
                yield return Bad(
                    controller,
                    $"PCI controller at index {controller.Index} (0x{controller.Index:x2}) has bus='0x{place.Bus:x2}', "
                        + "but index must be larger than bus");
            }

            if (controller is { Model: "pci-root", Pci.Hole64: not null })
            {
                yield return Bad(
                    controller, $"Setting the 64-bit PCI hole size is not supported for machine '{domain.Os.Machine}'");
            }

            if (!pseries)
            {
                foreach (var problem in CheckBoard(controller)) yield return problem;
                continue;
            }

            foreach (var problem in CheckOptions(controller)) yield return problem;
            if (controller is not { Model: "pci-root", Pci: { } bus }) continue;
            foreach (var problem in CheckHostBridge(controller, bus)) yield return problem;
            var cells = domain.Cpu?.Numa?.Cells.Length ?? 0;
            if (bus.Node >= cells)
            {
                yield return Bad(
                    controller, ErrorCode.XmlError,
                    $"pci-root with index {controller.Index} is configured for a NUMA node ({bus.Node}) not present in "
                        + $"the domain's <cpu><numa> array ({cells})");
            }
        }
    }

    /// <summary>What QEMU refuses.</summary>
    public static IEnumerable<Problem> CheckWindows(DomainDefinition domain) =>
        domain.Devices.Of<Controller>()
            .Where(controller => controller is { Model: "pci-root", Pci.TargetIndex: not null })
            .GroupBy(controller => controller.Pci!.TargetIndex).SelectMany(group => group.Skip(1)
                .Select(
                twice => Bad(twice, $"The target index '{group.Key}' is used by more than one PCI host bridge.")));

    // Other boards have one bus of their own, and nothing to say about it.
    private static IEnumerable<Problem> CheckBoard(Controller controller)
    {
        if (controller.Model != "pci-root") yield break;
        if (controller.Index != 0) yield return Bad(controller, "Index for 'pci-root' controllers must be 0");
        foreach (var (name, isSet) in new[]
        {
            ("modelName", controller.Pci?.ModelName is not null),
            ("targetIndex", controller.Pci?.TargetIndex is not null),
            ("numaNode", controller.Pci?.Node is not null),
        })
        {
            if (isSet)
            {
                yield return Bad(
                    controller,
                    $"Option '{name}' is not valid for PCI controller with index '{controller.Index}', model "
                        + $"'pci-root' and modelName '{controller.Pci!.ModelName ?? "none"}'");
            }
        }
    }

    private static IEnumerable<Problem> CheckHostBridge(Controller controller, PciBus bus)
    {
        if (bus.TargetIndex > MostTargetIndex)
        {
            yield return Bad(
                controller,
                $"PCI controller target index '{bus.TargetIndex}' out of range - must be 0-{MostTargetIndex}");
        }
        else if ((controller.Index == 0) != (bus.TargetIndex == 0))
        {
            yield return Bad(
                controller, "Only the PCI controller with index 0 can have target index 0, and vice versa");
        }

        if (controller.Index == 0 && bus.Node is not null)
            yield return Bad(controller, "The PCI controller with index=0 can't be associated with a NUMA node");
    }

    private static IEnumerable<Problem> CheckOptions(Controller controller)
    {
        if (controller is not { Model: not null, Pci: { } bus }) yield break;
        if (controller.Index != 0 && bus.ChassisNumber is 0 or > 255)
        {
            yield return Bad(
                controller, $"PCI controller chassisNr '{bus.ChassisNumber}' out of range - must be 1-255");
        }

        if (bus.Chassis > 255)
            yield return Bad(controller, $"PCI controller chassis '{bus.Chassis}' out of range - must be 0-255");
        if (bus.Port > 255)
            yield return Bad(controller, $"PCI controller port '{bus.Port}' out of range - must be 0-255");
        if (bus.BusNumber is 0 or > 254)
            yield return Bad(controller, $"PCI controller busNr '{bus.BusNumber}' out of range - must be 1-254");
        if (ModelNameOf(controller.Model) is { } right && bus.ModelName is { } name && name != right)
        {
            yield return Bad(
                controller,
                $"Option 'modelName' has invalid value for PCI controller with index '{controller.Index}', model "
                    + $"'{controller.Model}' and modelName '{name}'");
        }

        foreach (var option in Foreign(controller.Model, bus))
        {
            yield return Bad(
                controller,
                $"Option '{option}' is not valid for PCI controller with index '{controller.Index}', model "
                    + $"'{controller.Model}' and modelName '{bus.ModelName}'");
        }
    }

    private static IEnumerable<string> Foreign(string? model, PciBus bus)
    {
        var isRoot = model == "pci-root";
        if (!isRoot && bus.Hole64 is not null) yield return "pcihole64";
        if (isRoot && bus.ChassisNumber is not null) yield return "chassisNr";
        if (bus.Chassis is not null) yield return "chassis";
        if (bus.Port is not null) yield return "port";
        if (bus.BusNumber is not null) yield return "busNr";
        if (!isRoot && bus.TargetIndex is not null) yield return "targetIndex";
        if (!isRoot && bus.Node is not null) yield return "numaNode";
        if (!isRoot && bus.Hotplug is not null) yield return "hotplug";
    }

    private static string? ModelNameOf(string? model) => model switch
    {
        "pci-root" => "spapr-pci-host-bridge",
        "pci-bridge" => "pci-bridge",
        _ => null,
    };

    private static Problem Bad(Controller controller, string message) =>
        Bad(controller, ErrorCode.ConfigUnsupported, message);

    private static Problem Bad(Controller controller, ErrorCode code, string message) =>
        new(code, message, controller.Origin.Place);
}
