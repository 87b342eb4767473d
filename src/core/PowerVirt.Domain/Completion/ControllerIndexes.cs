using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Numbers the controllers that have no index.</summary>
internal static class ControllerIndexes
{
    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        var used = new HashSet<(ControllerType, uint)>();
        foreach (var controller in domain.Devices.Of<Controller>())
        {
            // The parts of one USB 2 controller share their index.
            if (controller.Index is { } index && !used.Add((controller.Type, index))
                && controller.Type != ControllerType.Usb)
            {
                problems.Add(new Problem(
                    ErrorCode.XmlError,
                    $"Multiple '{ControllerXml.Types[controller.Type]}' controllers with index '{index}'",
                    controller.Origin.Place));
            }
        }

        Controller? previous = null;
        var devices = domain.Devices.Select(device =>
        {
            if (device is not Controller controller) return device;
            if (controller.Index is null)
            {
                controller = controller with
                {
                    Index = PartnerIndex(controller, previous) ?? NextFree(controller.Type, used),
                };
            }

            return previous = controller;
        });
        return domain.With(devices);
    }

    private static uint NextFree(ControllerType type, HashSet<(ControllerType, uint)> used)
    {
        var index = 0u;
        while (!used.Add((type, index))) index++;
        return index;
    }

    // Parts of one USB 2 controller stand together, each once.
    private static uint? PartnerIndex(Controller controller, Controller? previous) =>
        previous is not null && ControllerModels.IsUsb2(controller) && ControllerModels.IsUsb2(previous)
        && controller.Model is not "ich9-ehci1" && controller.Model != previous.Model ? previous.Index : null;
}
