using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Domain.Xml.Devices.Displays;

namespace PowerVirt.Domain.Rules;

/// <summary>Screens and what is typed at them.</summary>
internal static class DisplayRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain) =>
        CheckVideos(domain).Concat(CheckGraphics(domain)).Concat(ImplicitDevices.IsPseries(domain) ? CheckInputs(domain) : []);

    private static IEnumerable<Problem> CheckVideos(DomainDefinition domain)
    {
        var videos = domain.Devices.Of<Video>().ToList();
        if (videos.Count(video => video.Primary == true) > 1)
            yield return Bad(videos[^1], "Only one primary video device is supported");
        foreach (var video in videos)
        {
            if (video.Model is not (null or VideoModel.Vga or VideoModel.Virtio or VideoModel.Cirrus or VideoModel.Bochs or VideoModel.None))
                yield return Bad(video, $"domain configuration does not support video model '{VideoXml.Models[video.Model]}': pseries machines have vga, virtio, bochs and cirrus");
            if (video is { Model: VideoModel.None } && videos.Count > 1)
                yield return Bad(video, "a 'none' video type must be the only video device defined for the domain");
            if (video is { Acceleration.ThreeD: true, Model: not VideoModel.Virtio })
                yield return Bad(video, $"{VideoXml.Models[video.Model]} 3d acceleration is not supported");
            if (video is { Vram: { } vram, Model: VideoModel.Vga } && vram < 1024)
                yield return Bad(video, $"value for 'vram' must be at least 1 MiB; it is {vram} KiB");
        }
    }

    private static IEnumerable<Problem> CheckGraphics(DomainDefinition domain)
    {
        var all = domain.Devices.Of<Graphics>().ToList();
        foreach (var graphics in all.OfType<ForeignGraphics>())
            yield return Bad(graphics, $"unsupported graphics type '{graphics.Type}': QEMU for POWER has vnc, sdl, dbus and egl-headless");
        if (all.Count(HasOpenGl) > 1) yield return Bad(all.Last(HasOpenGl), "multiple OpenGL displays are not supported by QEMU");
        foreach (var type in all.GroupBy(GraphicsXml.TypeOf).Where(group => group.Count() > 1 && group.Key is not "dbus"))
            yield return Bad(type.Last(), $"only 1 graphics device of each type (sdl, vnc, spice, headless, dbus) may be specified: there are several of type '{type.Key}'");
        foreach (var graphics in all.OfType<NetworkGraphics>().Where(graphics => graphics.Listens.Length > 1))
            yield return Bad(graphics, "qemu does not support multiple listens for one graphics device.");
    }

    private static bool HasOpenGl(Graphics graphics) => graphics switch
    {
        SpiceGraphics spice => spice.Gl?.Enabled == true,
        SdlGraphics sdl => sdl.Gl?.Enabled == true,
        DBusGraphics bus => bus.Gl?.Enabled == true,
        EglHeadlessGraphics => true,
        _ => false,
    };

    private static IEnumerable<Problem> CheckInputs(DomainDefinition domain)
    {
        foreach (var input in domain.Devices.Of<Input>())
        {
            if (input.Bus == InputBus.Ps2)
                yield return Bad(input, "ps2 is not supported by this QEMU machine: pseries machines take input devices on bus='usb' or bus='virtio'");
            else if (input.Bus is InputBus.Xen or InputBus.Parallels)
                yield return Bad(input, $"input bus '{InputXml.Buses[input.Bus.Value]}' is not supported by QEMU: bus='usb' and bus='virtio' are possible");
            else if (input.Type == InputType.Passthrough && input.Bus != InputBus.Virtio)
                yield return Bad(input, "input type 'passthrough' needs bus='virtio'");
        }
    }

    private static Problem Bad(Device device, string message) => new(ErrorCode.ConfigUnsupported, message, device.Origin.Place);
}
