using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Graphics adapters.</summary>
internal static class VideoArguments
{
    private const uint KibPerMib = 1024;

    public static IEnumerable<Argument> Of(Video video, PlanContext context)
    {
        if (video.Model == VideoModel.None) return [];
        return
        [
            context.Device(
            [
                ("driver", Driver(video, context)),
                ("id", video.Alias),
                .. Memory(video),
                .. VirtioProperties.Of(video),
                .. AddressProperties.Of(video, context),
            ], video.Primary == false ? "A further graphics adapter." : "The adapter that firmware uses.", video),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Memory(Video video) => video.Model switch
    {
        VideoModel.Virtio => [("max_outputs", video.Heads)],
        VideoModel.Bochs => [("vgamem", QemuValue.Of(video.Vram * (ulong)KibPerMib))],
        _ => [("vgamem_mb", video.Vram / KibPerMib)],
    };

    private static string Driver(Video video, PlanContext context) => video.Model switch
    {
        VideoModel.Virtio when video.Primary == true && context.Qemu.HasDevice("virtio-vga") => "virtio-vga",
        VideoModel.Virtio => "virtio-gpu-pci",
        VideoModel.Cirrus => "cirrus-vga",
        VideoModel.Bochs => "bochs-display",
        VideoModel.Qxl => video.Primary == false ? "qxl" : "qxl-vga",
        _ => video.Primary == false ? "secondary-vga" : "VGA",
    };
}
