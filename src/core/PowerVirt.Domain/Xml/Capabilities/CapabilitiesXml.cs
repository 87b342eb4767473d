using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Capabilities;

/// <summary>The <c>capabilities</c> element: libvirt's document for a host, in and out.</summary>
/// <remarks>Source: https://libvirt.org/formatcaps.html</remarks>
public static class CapabilitiesXml
{
    /// <summary>Reads the capabilities of any host; what no such document can hold is an error.</summary>
    public static Parsed<HostCapabilities> Parse(string text)
    {
        var markup = MarkupReader.Read(text);
        if (markup.Value is not { } root) return new Parsed<HostCapabilities>(null, markup.Problems);
        if (root.Name != "capabilities")
        {
            return new Problem(
                ErrorCode.XmlError, $"unexpected root element <{root.Name}>, expecting <capabilities>", root.Place);
        }

        var problems = new List<Problem>();
        var xml = new Cursor(root.MarkRead(), problems);
        if (xml.Child("host") is not { } host)
        {
            return new Problem(
                ErrorCode.XmlError, "The capabilities say nothing of a host: <host> is required.", root.Place);
        }

        var capabilities = new HostCapabilities(HostXml.Read(host))
        {
            Guests = xml.Each("guest", GuestSupportXml.Read),
        };
        foreach (var part in root.Unread().Take(MarkupLimits.Problems))
        {
            problems.Add(new Problem(
                ErrorCode.XmlInvalidSchema, "This is no part of the capabilities of a host.", part.Place));
        }

        return new Parsed<HostCapabilities>(capabilities, problems);
    }

    /// <summary>Writes capabilities in libvirt's order of elements.</summary>
    public static string Format(HostCapabilities capabilities)
    {
        var xml = new MarkupWriter();
        xml.Open("capabilities");
        HostXml.Write(xml, capabilities.Host);
        foreach (var guest in capabilities.Guests) GuestSupportXml.Write(xml, guest);
        return xml.Close().ToString();
    }
}
