using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>crypto</c>.</summary>
internal static class CryptoXml
{
    public static Crypto Read(Cursor xml, XmlOptions options)
    {
        var backend = xml.Child("backend");
        if (backend is null) xml.Refuse(ErrorCode.XmlError, "missing crypto device backend");
        return new Crypto
        {
            Model = OneOf(xml, "model", "virtio"),
            Type = OneOf(xml, "type", "qemu"),
            Backend = backend is { } element ? OneOf(element, "model", "builtin", "lkcf") : "builtin",
            Queues = backend?.UInt("queues"),
            Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
        };
    }

    public static void Write(MarkupWriter xml, Crypto crypto, XmlOptions options)
    {
        xml.Open("crypto").Attribute("model", crypto.Model).Attribute("type", crypto.Type);
        xml.Open("backend").Attribute("model", crypto.Backend).Attribute("queues", crypto.Queues).Close();
        VirtioOptionsXml.Write(xml, crypto.Virtio);
        DevicePlaceXml.Write(xml, crypto, options);
        xml.Close();
    }

    private static string OneOf(Cursor xml, string attribute, params string[] choices)
    {
        var text = xml.Required(attribute);
        if (choices.Contains(text)) return text;
        if (text.Length > 0)
        {
            xml.Refuse(
                ErrorCode.XmlError,
                $"Invalid value for attribute '{attribute}' in element '{xml.Name}': '{text}'.",
                attribute, $"Possible: {string.Join(", ", choices)}.");
        }

        return choices[0];
    }
}
