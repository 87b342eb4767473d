using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>vsock</c>.</summary>
internal static class VsockXml
{
    /// <summary>0 to 2 stand for everybody, the hypervisor and the host.</summary>
    private const uint LeastContextId = 3;

    public static Vsock Read(Cursor xml, XmlOptions options)
    {
        var model = xml.Attribute("model");
        if (model is not (null or "virtio" or "virtio-transitional" or "virtio-non-transitional"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'model' in element 'vsock': '{model}'.",
                "model", "Possible: virtio, virtio-transitional, virtio-non-transitional.");
        }

        var cid = xml.Child("cid");
        var address = cid?.UInt("address");
        if (address < LeastContextId)
            cid!.Value.Refuse(ErrorCode.ConfigUnsupported, "guest CIDs must be >= 3", "address");
        return new Vsock
        {
            Model = model,
            ContextId = address,
            Automatic = cid?.YesNo("auto"),
            Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
        };
    }

    public static void Write(MarkupWriter xml, Vsock vsock, XmlOptions options)
    {
        xml.Open("vsock").Attribute("model", vsock.Model);
        if (vsock.Automatic is not null || vsock.ContextId is not null)
            xml.Open("cid").YesNo("auto", vsock.Automatic).Attribute("address", vsock.ContextId).Close();
        DevicePlaceXml.Write(xml, vsock, options);
        VirtioOptionsXml.Write(xml, vsock.Virtio);
        xml.Close();
    }
}
