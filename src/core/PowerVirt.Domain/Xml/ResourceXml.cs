using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>resource</c>.</summary>
internal static class ResourceXml
{
    public static ResourceGroup Read(Cursor xml)
    {
        if (xml.Child("resource") is not { } resource) return new ResourceGroup();
        var group = new ResourceGroup(resource.TextOf("partition"), resource.Child("fibrechannel")?.Attribute("appid"));
        if (group.IsEmpty)
        {
            resource.Refuse(
                ErrorCode.XmlError,
                "unsupported <resource> element: it has neither <partition> nor <fibrechannel appid='…'>");
        }

        if (group.FibreChannelId is { Length: 0 or > 128 })
            resource.Refuse(ErrorCode.InvalidArgument, "The appid of <fibrechannel> must have 1 to 128 characters.");
        return group;
    }

    public static void Write(MarkupWriter xml, ResourceGroup resource)
    {
        if (resource.IsEmpty) return;
        xml.Open("resource").Leaf("partition", resource.Partition);
        if (resource.FibreChannelId is { } id) xml.Open("fibrechannel").Attribute("appid", id).Close();
        xml.Close();
    }
}
