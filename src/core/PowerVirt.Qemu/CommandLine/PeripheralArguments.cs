using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Devices that are no more than their place: USB hubs and panic devices.</summary>
internal static class PeripheralArguments
{
    public static IEnumerable<Argument> Of(Hub hub, PlanContext context) =>
        [Plain("usb-hub", "A USB hub: more ports than the controller has.", hub, context)];

    /// <summary>What firmware of pseries offers by itself needs no argument.</summary>
    public static IEnumerable<Argument> Of(Panic panic, PlanContext context) => panic.Model switch
    {
        PanicModel.Isa => [Plain("pvpanic", "Tells the host when the guest's kernel has crashed.", panic, context)],
        PanicModel.Pvpanic => [Plain("pvpanic-pci", "Tells the host when the guest's kernel has crashed.", panic, context)],
        _ => [],
    };

    private static Argument Plain(string driver, string why, Device device, PlanContext context) =>
        context.Device([("driver", driver), ("id", device.Alias), .. AddressProperties.Of(device, context)], why, device);
}
