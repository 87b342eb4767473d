using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>video</c>.</summary>
internal static class VideoXml
{
    internal static readonly Words<VideoModel> Models = new(
        ("vga", VideoModel.Vga), ("virtio", VideoModel.Virtio), ("cirrus", VideoModel.Cirrus),
        ("bochs", VideoModel.Bochs), ("none", VideoModel.None), ("qxl", VideoModel.Qxl));

    public static Video Read(Cursor xml, XmlOptions options)
    {
        var model = xml.Child("model");
        return new Video
        {
            Model = model?.Word("type", Models),
            Vram = model?.UInt("vram"),
            Heads = model?.UInt("heads"),
            Primary = model?.YesNo("primary"),
            Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
        };
    }

    public static void Write(MarkupWriter xml, Video video, XmlOptions options)
    {
        xml.Open("video");
        VirtioOptionsXml.Write(xml, video.Virtio);
        if (video.Model is not null)
        {
            xml.Open("model").Attribute("type", Models[video.Model]).Attribute("vram", video.Vram)
                .Attribute("heads", video.Heads).YesNo("primary", video.Primary == true ? true : null).Close();
        }

        DevicePlaceXml.Write(xml, video, options);
        xml.Close();
    }
}
