using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Devices that are no more than their place: USB hubs and panic devices.</summary>
internal static class PeripheralArguments
{
    public static IEnumerable<Argument> Of(Hub hub, PlanContext context) =>
        [context.Device(
            [("driver", "usb-hub"), ("id", hub.Alias), .. AddressProperties.Of(hub, context)],
            "A USB hub: more ports than the controller has.", hub)];

    /// <summary>What firmware of pseries offers by itself needs no argument.</summary>
    public static IEnumerable<Argument> Of(Panic panic, PlanContext context) => panic.Model switch
    {
        // Its name in QEMU is libvirt's, which is none.
        PanicModel.Pvpanic =>
            [context.Device(
                [("driver", "pvpanic-pci"), .. AddressProperties.Of(panic, context)],
                "Tells the host when the guest's kernel has crashed.", panic)],
        _ => [],
    };
}
