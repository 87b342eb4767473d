using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Power;

namespace PowerVirt.Domain.Completion;

/// <summary>Adds the devices that a guest has without asking:
/// bus controllers, balloon, panic device, and what a screen needs.</summary>
internal static class ImplicitDevices
{
    public static DomainDefinition Add(DomainDefinition domain)
    {
        var added = new List<Device>();
        if (!Has(ControllerType.Usb, 0)) added.Add(new Controller { Type = ControllerType.Usb, Index = 0 });
        if (!Has(ControllerType.Pci, 0))
            added.Add(new Controller { Type = ControllerType.Pci, Index = 0, Model = "pci-root" });
        if (domain.Devices.Has<Graphics>())
        {
            if (!HasInput(InputType.Keyboard)) added.Add(new Input { Type = InputType.Keyboard, Bus = InputBus.Usb });
            if (!HasInput(InputType.Mouse) && !HasInput(InputType.Tablet))
                added.Add(new Input { Type = InputType.Mouse, Bus = InputBus.Usb });
            if (!domain.Devices.Has<Video>()) added.Add(new Video());
        }

        if (!domain.Devices.Has<Memballoon>()) added.Add(new Memballoon { Model = BalloonModel.Virtio });
        if (!domain.Devices.Has<Audio>() && DefaultAudio(domain) is { } audio)
            added.Add(new Audio { Id = 1, Type = audio });
        if (IsPseries(domain) && domain.Devices.Of<Panic>().All(panic => panic.Model is not (null or PanicModel.Pseries)))
            added.Add(new Panic());
        return domain.With(domain.Devices.AddRange(added));

        bool Has(ControllerType type, uint index) =>
            domain.Devices.Of<Controller>().Any(controller => controller.Type == type && controller.Index == index);

        bool HasInput(InputType type) =>
            domain.Devices.Of<Input>().Any(input => input.Type == type && (input.Bus is null or InputBus.Usb));
    }

    internal static bool IsPseries(DomainDefinition domain) =>
        MachineKinds.Of(domain.Os.Machine ?? "") == MachineKind.Pseries;

    // A screen on the host itself leaves sound to QEMU, as it has always been.
    private static AudioType? DefaultAudio(DomainDefinition domain)
    {
        var screens = domain.Devices.Of<Graphics>().ToList();
        return screens.FindLast(screen => screen is SpiceGraphics or VncGraphics or SdlGraphics) switch
        {
            SpiceGraphics => AudioType.Spice,
            VncGraphics => AudioType.None,
            _ => screens.Count == 0 ? AudioType.None : null,
        };
    }
}
