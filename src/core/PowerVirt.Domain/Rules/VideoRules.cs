using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Xml.Devices.Displays;

namespace PowerVirt.Domain.Rules;

/// <summary>Graphics adapters: which there are, and which options each has.</summary>
internal static class VideoRules
{
    private const uint KiBPerMiB = 1024;

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var videos = domain.Devices.Of<Video>().ToList();
        foreach (var video in videos)
        {
            if (video.Model == VideoModel.None && videos.Count > 1)
            {
                yield return DeviceProblem.Unsupported(
                    video, "a 'none' video type must be the only video device defined for the domain");
            }

            foreach (var problem in Options(video)) yield return problem;
            if (video.Model == VideoModel.None) continue;
            foreach (var problem in Models(video, domain)) yield return problem;
        }

        if (videos.Count(video => video.Primary == true) > 1)
            yield return DeviceProblem.Unsupported(videos[^1], "Only one primary video device is supported");
    }

    private static IEnumerable<Problem> Options(Video video)
    {
        if (video.Backend == "vhostuser" && video.Model != VideoModel.Virtio)
            yield return DeviceProblem.Unsupported(video, "'vhostuser' driver is only supported with 'virtio' device");
        if (video.Backend != "vhostuser" && video.Acceleration?.RenderNode is not null)
            yield return DeviceProblem.Unsupported(video, "unsupported rendernode accel attribute without 'vhostuser'");
        if (video.Resolution is { X: 0 } or { Y: 0 })
            yield return DeviceProblem.Unsupported(video, "video resolution values must be greater than 0");
        if (video.Model != VideoModel.Qxl)
        {
            foreach (var (name, value) in new[]
            {
                ("ram", video.Ram), ("vram64", video.Vram64), ("vgamem", video.VgaMemory),
            })
            {
                if (value is > 0)
                {
                    yield return DeviceProblem.Unsupported(
                        video, $"{name} attribute only supported for video type qxl");
                }
            }
        }

        if (video is { Model: VideoModel.Ramfb, Address: not null })
            yield return DeviceProblem.Unsupported(video, "address not supported for video type ramfb");
        if (video.Model == VideoModel.Virtio) yield break;
        foreach (var problem in DeviceProblem.Virtio(video)) yield return problem;
    }

    private static IEnumerable<Problem> Models(Video video, DomainDefinition domain)
    {
        var name = VideoXml.Models[video.Model];
        if (video.Model is not (null or VideoModel.Vga or VideoModel.Virtio or VideoModel.Cirrus or VideoModel.Bochs
            or VideoModel.Vmvga))
        {
            yield return DeviceProblem.Unsupported(
                video, $"domain configuration does not support video model '{name}'",
                "QEMU for POWER has vga, virtio, bochs, cirrus and vmvga.");
        }

        if (video.Model is not (VideoModel.Qxl or VideoModel.Virtio))
        {
            if (video.Primary != true)
            {
                yield return DeviceProblem.Unsupported(
                    video, $"video type '{name}' is only valid as primary video device");
            }

            if (video.Heads is not (null or 1))
                yield return DeviceProblem.Unsupported(video, $"video type '{name}' doesn't support multiple 'heads'");
        }

        if (video.Acceleration?.TwoD == true)
            yield return DeviceProblem.Unsupported(video, "qemu does not support the accel2d setting");
        if (video.Resolution is not null
            && video.Model is not (VideoModel.Vga or VideoModel.Virtio or VideoModel.Bochs or VideoModel.Qxl))
            yield return DeviceProblem.Wrong(video, "model resolution is not supported");
        if (video is { Model: VideoModel.Vga or VideoModel.Vmvga, Vram: > 0 and < KiBPerMiB })
            yield return DeviceProblem.Unsupported(video, "value for 'vram' must be at least 1 MiB (1024 KiB)");
        if (video is { Acceleration.ThreeD: true, Model: not VideoModel.Virtio, Backend: not "vhostuser" })
        {
            yield return DeviceProblem.Unsupported(
                video, "3d acceleration is supported only with 'virtio' video device");
        }

        if (video is { Model: VideoModel.Virtio, Blob: true } && domain.MemoryBacking.Source != MemorySource.Memfd)
        {
            yield return DeviceProblem.Unsupported(
                video, "'blob' support for virtio-gpu devices requires a memfd memory backend");
        }
    }
}
