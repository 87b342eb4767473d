using PowerVirt.Domain.Devices;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The guest's side of serial ports, consoles and channels.</summary>
internal static class CharacterArguments
{
    public static IEnumerable<Argument> Of(Serial serial, PlanContext context)
    {
        yield return CharacterBackend.Of(serial, context);
        if (ModelOf(serial, context) is not { } model)
        {
            yield return new Argument("-serial", $"chardev:{CharacterBackend.Id(serial)}",
                "This machine's serial ports are on its board.", context.PathOf(serial));
            yield break;
        }

        yield return context.Device(
        [
            ("driver", model),
            ("chardev", CharacterBackend.Id(serial)),
            ("id", serial.Alias),
            .. AddressProperties.Of(serial, context),
        ], model == "spapr-vty"
            ? "A PAPR virtual terminal, the console that firmware and kernel use."
            : "A serial port.", serial);
    }

    /// <summary>A virtio console; one that only mirrors a serial port is that serial port.</summary>
    public static IEnumerable<Argument> Of(Domain.Devices.Console console, PlanContext context) =>
        CharacterBackend.IsOwn(console)
            ? [CharacterBackend.Of(console, context), Device(console, "virtconsole", null, context)]
            : [];

    public static IEnumerable<Argument> Of(Channel channel, PlanContext context) =>
        [CharacterBackend.Of(channel, context), Device(channel, "virtserialport", channel.Name, context)];

    private static Argument Device(CharacterDevice device, string driver, string? name, PlanContext context) =>
        context.Device(
        [
            ("driver", driver),
            .. AddressProperties.Of(device, context),
            ("chardev", CharacterBackend.Id(device)),
            ("id", device.Alias),
            ("name", name),
        ], name is null
            ? "A console over virtio-serial."
            : $"A byte stream that the guest finds under the name {name}.", device);

    // Boards other than pseries bring their serial ports along.
    private static string? ModelOf(Serial serial, PlanContext context) => serial.Target switch
    {
        SerialTarget.PciSerial => "pci-serial",
        SerialTarget.UsbSerial => "usb-serial",
        _ when context.MachineKind != MachineKind.Pseries => null,
        SerialTarget.IsaSerial => "isa-serial",
        _ => serial.Model ?? "spapr-vty",
    };
}
