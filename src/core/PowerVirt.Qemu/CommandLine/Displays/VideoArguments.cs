using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Displays;

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
                ("driver", VideoModels.Driver(video, context)),
                ("id", video.Alias),
                ("virgl", video.Model == VideoModel.Virtio && video.Acceleration?.ThreeD == true
                    && !VideoModels.HasOwnDriverFor3D(video, context) ? true : null),
                .. Memory(video),
                ("xres", video.Resolution?.X),
                ("yres", video.Resolution?.Y),
                ("edid", video.Edid),
                ("blob", video.Blob),
                .. VirtioProperties.Of(video),
                .. AddressProperties.Of(video, context),
            ], video.Primary == false ? "A further graphics adapter." : "The adapter that firmware uses.", video),
        ];
    }

    private static IEnumerable<(string Key, QemuValue? Value)> Memory(Video video) => video.Model switch
    {
        VideoModel.Virtio => [("max_outputs", video.Heads)],
        VideoModel.Bochs => [("vgamem", QemuValue.Of(video.Vram * (ulong)KibPerMib))],
        VideoModel.Qxl =>
        [
            ("max_outputs", video.Heads),
            ("ram_size", QemuValue.Of(video.Ram * (ulong)KibPerMib)),
            ("vram_size", QemuValue.Of(video.Vram * (ulong)KibPerMib)),
            ("vram64_size_mb", video.Vram64 / KibPerMib),
            ("vgamem_mb", video.VgaMemory / KibPerMib),
        ],
        VideoModel.Vga or VideoModel.Vmvga => [("vgamem_mb", video.Vram / KibPerMib)],
        _ => [],
    };
}
