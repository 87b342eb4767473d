using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Screens and what is typed at them.</summary>
internal static class DisplayRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var videos = domain.Devices.Of<Video>().ToList();
        if (videos.Count(video => video.Primary == true) > 1)
            yield return Bad(videos[^1], "Only one primary video device is supported");
        foreach (var video in videos.Where(video => video.Model == VideoModel.Qxl))
            yield return Bad(video, "domain configuration does not support video model 'qxl': pseries machines have vga, virtio, bochs and cirrus");
        if (!ImplicitDevices.IsPseries(domain)) yield break;
        foreach (var input in domain.Devices.Of<Input>().Where(input => input.Bus == InputBus.Ps2))
            yield return Bad(input, "ps2 is not supported by this QEMU machine: pseries machines take input devices on bus='usb' or bus='virtio'");
    }

    private static Problem Bad(Device device, string message) => new(ErrorCode.ConfigUnsupported, message, device.Origin.Place);
}
