using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Displays;

/// <summary>QEMU's names of graphics adapters: the one that firmware uses is another device than the further ones.</summary>
internal static class VideoModels
{
    public static string Driver(Video video, PlanContext context)
    {
        var isFirst = video.Primary != false;
        return video.Model switch
        {
            VideoModel.Virtio => Virtio(video, context),
            VideoModel.Cirrus => "cirrus-vga",
            VideoModel.Bochs => "bochs-display",
            VideoModel.Ramfb => "ramfb",
            VideoModel.Vmvga => "vmware-svga",
            VideoModel.Qxl => isFirst ? "qxl-vga" : "qxl",
            _ => isFirst ? "VGA" : "secondary-vga",
        };
    }

    /// <summary>Since QEMU 6.1 there are devices for 3D instead of a switch.</summary>
    public static bool HasOwnDriverFor3D(Video video, PlanContext context) =>
        context.Qemu.HasDevice(IsVga(video, context) ? "virtio-vga-gl" : "virtio-gpu-gl-pci");

    private static string Virtio(Video video, PlanContext context)
    {
        var isVga = IsVga(video, context);
        var is3D = video.Acceleration?.ThreeD == true && HasOwnDriverFor3D(video, context);
        if (video.Backend == "vhostuser") return isVga ? "vhost-user-vga" : "vhost-user-gpu-pci";
        return (isVga, is3D) switch
        {
            (true, true) => "virtio-vga-gl",
            (true, false) => "virtio-vga",
            (false, true) => "virtio-gpu-gl-pci",
            _ => "virtio-gpu-pci",
        };
    }

    private static bool IsVga(Video video, PlanContext context) => video.Primary == true
        && context.Qemu.HasDevice(video.Backend == "vhostuser" ? "vhost-user-vga" : "virtio-vga");
}
