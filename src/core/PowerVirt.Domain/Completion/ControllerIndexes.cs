using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Numbers the controllers that have no index, and orders those of a type by theirs.</summary>
internal static class ControllerIndexes
{
    public static DomainDefinition Assign(DomainDefinition domain, List<Problem> problems)
    {
        var used = new HashSet<(ControllerType, uint)>();
        foreach (var controller in domain.Devices.Of<Controller>())
        {
            if (controller.Index is { } index && !used.Add((controller.Type, index)))
                problems.Add(new Problem(ErrorCode.XmlError, $"Multiple '{Xml.Devices.ControllerXml.Types[controller.Type]}' controllers with index '{index}'", controller.Origin.Place));
        }

        var devices = domain.Devices.Select(device =>
        {
            if (device is not Controller { Index: null } controller) return device;
            var index = 0u;
            while (!used.Add((controller.Type, index))) index++;
            return controller with { Index = index };
        });
        return domain with { Devices = Sorted(devices) };
    }

    /// <summary>Controllers of one type change places among themselves only.</summary>
    public static DeviceList Sorted(DeviceList devices)
    {
        var ordered = devices.Of<Controller>().GroupBy(controller => controller.Type)
            .ToDictionary(group => group.Key, group => new Queue<Controller>(group.OrderBy(controller => controller.Index)));
        return devices.Select(device => device is Controller controller ? ordered[controller.Type].Dequeue() : device);
    }
}
