using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The order of controllers that were written down: each stands with those of its type, by index,
/// companions behind their master. Those that completion adds stay behind all others, as with libvirt.</summary>
internal static class ControllerOrder
{
    public static DeviceList Of(DeviceList devices)
    {
        var ordered = new List<Controller>();
        foreach (var controller in devices.Of<Controller>().Select(WithMaster))
            ordered.Insert(PositionOf(controller, ordered), controller);
        var next = 0;
        return devices.Select(device => device is Controller ? ordered[next++] : device);
    }

    private static int PositionOf(Controller controller, List<Controller> ordered)
    {
        var last = ordered.FindLastIndex(other => other.Type == controller.Type);
        if (last < 0) return ordered.Count;
        if (controller.Index is not { } index) return last + 1;
        var behind = ordered.FindIndex(other => other.Type == controller.Type
            && (other.Index > index
                || (other.Index == index && other.MasterStartPort is not null && controller.MasterStartPort is null)));
        return behind < 0 ? last + 1 : behind;
    }

    // Companions of Intel's USB 2 controller serve two ports each.
    private static Controller WithMaster(Controller controller) =>
        controller.MasterStartPort is not null || controller.Type != ControllerType.Usb
            ? controller
            : controller.Model switch
            {
                "ich9-uhci1" => controller with { MasterStartPort = 0 },
                "ich9-uhci2" => controller with { MasterStartPort = 2 },
                "ich9-uhci3" => controller with { MasterStartPort = 4 },
                _ => controller,
            };
}
