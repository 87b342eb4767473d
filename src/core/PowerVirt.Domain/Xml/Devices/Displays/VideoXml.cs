using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary><c>video</c>.</summary>
internal static class VideoXml
{
    internal static readonly Words<VideoModel> Models = new(
        ("vga", VideoModel.Vga), ("virtio", VideoModel.Virtio), ("cirrus", VideoModel.Cirrus),
        ("bochs", VideoModel.Bochs), ("none", VideoModel.None), ("qxl", VideoModel.Qxl), ("ramfb", VideoModel.Ramfb),
        ("vmvga", VideoModel.Vmvga), ("xen", VideoModel.Xen), ("vbox", VideoModel.Vbox),
        ("parallels", VideoModel.Parallels), ("gop", VideoModel.Gop));

    public static Video Read(Cursor xml, XmlOptions options)
    {
        var model = xml.Child("model");
        var driver = xml.Child("driver");
        return new Video
        {
            Model = model?.Attribute("type") == "default" ? null : model?.Word("type", Models),
            Ram = model?.UInt("ram"),
            Vram = model?.UInt("vram"),
            Vram64 = model?.UInt("vram64"),
            VgaMemory = model?.UInt("vgamem"),
            Heads = model?.UInt("heads"),
            Blob = model?.OnOff("blob"),
            Edid = model?.OnOff("edid"),
            Primary = model?.YesNo("primary"),
            Acceleration = ReadAcceleration(model?.Child("acceleration")),
            Resolution = ReadResolution(model?.Child("resolution")),
            Backend = ReadBackend(driver),
            VgaConfiguration = driver?.Attribute("vgaconf"),
            Virtio = VirtioOptionsXml.Read(driver),
        };
    }

    public static void Write(MarkupWriter xml, Video video, XmlOptions options)
    {
        xml.Open("video");
        if (video.Virtio is not null || video.Backend is not null || video.VgaConfiguration is not null)
        {
            xml.Open("driver").Attribute("name", video.Backend).Attribute("vgaconf", video.VgaConfiguration);
            VirtioOptionsXml.WriteAttributes(xml, video.Virtio);
            xml.Close();
        }

        if (video.Model is not null)
        {
            xml.Open("model").Attribute("type", Models[video.Model]).Attribute("ram", video.Ram)
                .Attribute("vram", video.Vram).Attribute("vram64", video.Vram64).Attribute("vgamem", video.VgaMemory)
                .Attribute("heads", video.Heads).YesNo("primary", video.Primary == true ? true : null)
                .OnOff("blob", video.Blob).OnOff("edid", video.Edid);
            if (video.Acceleration is { } acceleration)
            {
                xml.Open("acceleration").YesNo("accel2d", acceleration.TwoD).YesNo("accel3d", acceleration.ThreeD)
                    .Attribute("rendernode", acceleration.RenderNode).Close();
            }

            if (video.Resolution is { } resolution)
                xml.Open("resolution").Attribute("x", resolution.X).Attribute("y", resolution.Y).Close();
            xml.Close();
        }

        DevicePlaceXml.Write(xml, video, options);
        xml.Close();
    }

    private static VideoAcceleration? ReadAcceleration(Cursor? element)
    {
        if (element is not { } xml) return null;
        var read = new VideoAcceleration(xml.YesNo("accel2d"), xml.YesNo("accel3d"), xml.Attribute("rendernode"));
        return read == new VideoAcceleration(null, null, null) ? null : read;
    }

    private static VideoResolution? ReadResolution(Cursor? element)
    {
        if (element is not { } xml) return null;
        if (xml.Attribute("x") is null || xml.Attribute("y") is null)
            xml.Refuse(ErrorCode.XmlError, "missing values for resolution");
        return new VideoResolution(xml.UInt("x") ?? 0, xml.UInt("y") ?? 0);
    }

    private static string? ReadBackend(Cursor? driver)
    {
        var name = driver?.Attribute("name");
        if (name is not (null or "qemu" or "vhostuser"))
        {
            driver!.Value.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'name' in element 'driver': '{name}'.",
                "name", "Possible: qemu, vhostuser.");
        }

        return name;
    }
}
