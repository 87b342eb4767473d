using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;

namespace PowerVirt.Domain.Creation;

/// <summary>What a new guest with a screen has: one that firmware can write on,
/// a keyboard, and a pointer that needs no grabbing.</summary>
internal static class DesignedScreen
{
    public static IEnumerable<Device> Devices() =>
    [
        new Input { Type = InputType.Keyboard, Bus = InputBus.Usb },
        new Input { Type = InputType.Tablet, Bus = InputBus.Usb },
        new VncGraphics { AutoPort = true, Listens = [new GraphicsListen.Address("127.0.0.1")] },
        new Video { Model = VideoModel.Vga },
    ];
}
