using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Keyboards, mice and tablets.</summary>
internal static class InputArguments
{
    public static IEnumerable<Argument> Of(Input input, PlanContext context) => input.Type == InputType.Evdev
        ? [Evdev(input, context)]
        :
    [
        context.Device(
        [
            ("driver", Driver(input)),
            .. input.Bus == InputBus.Virtio ? VirtioProperties.Of(input) : [],
            ("id", input.Alias),
            ("evdev", input.Source?.Device),
            .. AddressProperties.Of(input, context),
        ], input.Type == InputType.Tablet ? "A tablet: pointer and screen stay together." : "An input device.", input),
    ];

    // No device of the guest's: what the host's device says goes to the keyboard and the pointer that are there.
    private static Argument Evdev(Input input, PlanContext context) => context.Object(
        [
            ("qom-type", "input-linux"),
            ("id", input.Alias),
            ("evdev", input.Source?.Device),
            ("repeat", input.Source?.Repeat),
            ("grab_all", input.Source?.GrabAll == true ? true : null),
            ("grab-toggle", input.Source?.GrabToggle),
        ], "An event device of the host, shared between host and guest.", context.PathOf(input));

    private static string Driver(Input input) => (input.Bus, input.Type) switch
    {
        (InputBus.Virtio, InputType.Keyboard) => VirtioProperties.Pci("virtio-keyboard", input.Model),
        (InputBus.Virtio, InputType.Mouse) => VirtioProperties.Pci("virtio-mouse", input.Model),
        (InputBus.Virtio, InputType.Passthrough) => VirtioProperties.Pci("virtio-input-host", input.Model),
        (InputBus.Virtio, _) => VirtioProperties.Pci("virtio-tablet", input.Model),
        (_, InputType.Keyboard) => "usb-kbd",
        (_, InputType.Mouse) => "usb-mouse",
        _ => "usb-tablet",
    };
}
