using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>channel</c>, of which pseries guests have the virtio kind.</summary>
internal static class ChannelXml
{
    public static Channel Read(Cursor xml, XmlOptions options)
    {
        var target = xml.Child("target");
        if (target is null) xml.Refuse(ErrorCode.XmlError, "missing <target> of a channel: <target type='virtio' name='…'/> is expected");
        var type = target?.Attribute("type");
        if (target is not null && type != "virtio")
            target.Value.Refuse(ErrorCode.ConfigUnsupported, $"Channels of type '{type}' are not supported. Possible: virtio.", "type");
        return new Channel { Source = CharacterSourceXml.Read(xml, options), Name = target?.Attribute("name") };
    }

    public static void Write(MarkupWriter xml, Channel channel, XmlOptions options)
    {
        xml.Open("channel");
        CharacterSourceXml.Write(xml, channel.Source, options);
        xml.Open("target").Attribute("type", "virtio").Attribute("name", channel.Name).Close();
        DevicePlaceXml.Write(xml, channel, options);
        xml.Close();
    }
}
