using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>lease</c>.</summary>
internal static class LeaseXml
{
    public static Lease Read(Cursor xml, XmlOptions options)
    {
        var target = xml.Child("target");
        var key = xml.TextOf("key");
        var path = target?.Attribute("path");
        if (key is null) xml.Refuse(ErrorCode.XmlError, "Missing 'key' element for lease");
        if (path is null) xml.Refuse(ErrorCode.XmlError, "Missing 'target' element for lease");
        return new Lease(xml.TextOf("lockspace") ?? "", key ?? "", path ?? "", target?.ULong("offset") ?? 0);
    }

    public static void Write(MarkupWriter xml, Lease lease, XmlOptions options)
    {
        xml.Open("lease").Leaf("lockspace", lease.LockSpace.Length > 0 ? lease.LockSpace : null).Leaf("key", lease.Key);
        xml.Open("target").Attribute("path", lease.Path)
            .Attribute("offset", lease.Offset > 0 ? lease.Offset : null).Close();
        xml.Close();
    }
}
