using PowerVirt.Domain.Devices;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Characters;

/// <summary>The guest's side of serial and parallel ports, consoles and channels.</summary>
internal static class CharacterArguments
{
    public static IEnumerable<Argument> Of(Serial serial, PlanContext context) =>
        [.. CharacterBackend.Of(serial, context), OfPort(serial, context)];

    public static IEnumerable<Argument> Of(ParallelPort port, PlanContext context) =>
    [
        .. CharacterBackend.Of(port, context),
        context.Device(
            [("driver", "isa-parallel"), ("chardev", Id(port)), ("id", port.Alias)], "A parallel port.", port),
    ];

    /// <summary>A virtio console; one that only mirrors a serial port is that serial port.</summary>
    public static IEnumerable<Argument> Of(Domain.Devices.Console console, PlanContext context) =>
        CharacterStream.Of(console) is null
            ? []
            : [.. CharacterBackend.Of(console, context), Device(console, "virtconsole", null, context)];

    public static IEnumerable<Argument> Of(Channel channel, PlanContext context) =>
    [
        .. CharacterBackend.Of(channel, context),
        channel.Forward is { } forward
            ? OfForward(channel, forward, context)
            : Device(channel, "virtserialport", channel.Name, context),
    ];

    private static Argument OfPort(Serial serial, PlanContext context) => ModelOf(serial, context) is { } model
        ? context.Device(
            [
                ("driver", model),
                ("chardev", Id(serial)),
                ("id", serial.Alias),
                ("index", model == "isa-serial" ? serial.Port : null),
                .. AddressProperties.Of(serial, context),
            ], model == "spapr-vty"
                ? "A PAPR virtual terminal, the console that firmware and kernel use."
                : "A serial port.", serial)
        : new Argument("-serial", $"chardev:{Id(serial)}",
            "This machine's serial ports are on its board.", context.PathOf(serial));

    // A network of QEMU's own that has nothing but this one address.
    private static Argument OfForward(Channel channel, GuestForward forward, PlanContext context)
    {
        var target = $"tcp:{forward.Address}:{forward.Port}-chardev:{Id(channel)}";
        QemuProperties item = [("str", target)];
        return context.Netdev(
            [
                ("type", "user"),
                ("guestfwd", context.TakesJsonNetdev ? QemuValue.Of(new QemuValue.Nested(item)) : target),
                ("id", channel.Alias),
            ],
            "An address of the guest's user network leads to this stream.", channel);
    }

    private static Argument Device(CharacterDevice device, string driver, string? name, PlanContext context) =>
        context.Device(
        [
            ("driver", driver),
            .. AddressProperties.Of(device, context),
            ("chardev", Id(device)),
            ("id", device.Alias),
            ("name", name),
        ], name is null
            ? "A console over virtio-serial."
            : $"A byte stream that the guest finds under the name {name}.", device);

    private static string Id(CharacterDevice device) => new CharacterStream(device, device.Source).Id;

    // Boards other than pseries bring their serial ports along.
    private static string? ModelOf(Serial serial, PlanContext context) => serial.Target switch
    {
        SerialTarget.PciSerial => "pci-serial",
        SerialTarget.UsbSerial => "usb-serial",
        SerialTarget.IsaDebug => "isa-debugcon",
        _ when context.MachineKind != MachineKind.Pseries => null,
        SerialTarget.IsaSerial => "isa-serial",
        _ => serial.Model ?? "spapr-vty",
    };
}
