using System.Xml;
using System.Xml.XPath;

namespace PowerVirt.Clients.Tests;

/// <summary>Picks values out of a document that a client printed.</summary>
internal static class Xml
{
    /// <summary>The texts at an XPath, in the document's order.</summary>
    public static IReadOnlyList<string> Values(string xml, string path)
    {
        using var reader = XmlReader.Create(new StringReader(xml.Trim()));
        var nodes = new XPathDocument(reader).CreateNavigator().Select(path);
        return [.. nodes.Cast<XPathNavigator>().Select(node => node.Value)];
    }

    /// <summary>The only text at an XPath.</summary>
    public static string Value(string xml, string path) => Assert.Single(Values(xml, path));
}
