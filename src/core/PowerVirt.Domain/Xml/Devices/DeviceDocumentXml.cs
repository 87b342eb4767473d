using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>One device as a document of its own: what clients attach, detach and update.</summary>
public static class DeviceDocumentXml
{
    public static Parsed<Device> Parse(string text, XmlOptions? options = null)
    {
        // The reader of devices wants the element that holds them.
        var markup = MarkupReader.Read($"<devices>{WithoutDeclaration(text)}</devices>");
        if (markup.Value is not { } root) return new Parsed<Device>(null, markup.Problems);
        var problems = new List<Problem>();
        var devices = DeviceXml.Read(new Cursor(root.MarkRead(), problems), options ?? XmlOptions.Default);
        if (root.Children.Count != 1)
        {
            return new Problem(
                ErrorCode.XmlError, $"The document has {root.Children.Count} elements; one device is expected.",
                root.Place);
        }

        if (devices.Count == 0)
        {
            return new Problem(
                ErrorCode.XmlError, $"unknown device type '{root.Children[0].Name}'", root.Children[0].Place);
        }

        foreach (var part in root.Unread().Take(MarkupLimits.Problems))
        {
            problems.Add(new Problem(ErrorCode.XmlInvalidSchema, $"This {part.Fault}.", part.Place)
            {
                Severity = Severity.Warning,
            });
        }

        return new Parsed<Device>(devices[0], problems);
    }

    /// <summary>The element name of a device.</summary>
    public static string NameOf(Device device) => DeviceXml.NameOf(device);

    private static string WithoutDeclaration(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (!start.StartsWith("<?xml ")) return text;
        var end = start.IndexOf("?>");
        return end < 0 ? text : start[(end + 2)..].ToString();
    }
}
