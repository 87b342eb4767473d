using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Keyboards, mice and tablets.</summary>
internal static class InputArguments
{
    public static IEnumerable<Argument> Of(Input input, PlanContext context) =>
    [
        context.Device(
        [
            ("driver", Driver(input)),
            .. VirtioProperties.Of(input),
            ("id", input.Alias),
            .. AddressProperties.Of(input, context),
        ], input.Type == InputType.Tablet ? "A tablet: pointer and screen stay together." : "An input device.", input),
    ];

    private static string Driver(Input input) => (input.Bus, input.Type) switch
    {
        (InputBus.Virtio, InputType.Keyboard) => "virtio-keyboard-pci",
        (InputBus.Virtio, InputType.Mouse) => "virtio-mouse-pci",
        (InputBus.Virtio, _) => "virtio-tablet-pci",
        (_, InputType.Keyboard) => "usb-kbd",
        (_, InputType.Mouse) => "usb-mouse",
        _ => "usb-tablet",
    };
}
