using System.Xml.Linq;

namespace PowerVirt.Conformance.Comparison;

/// <summary>Compares documents as trees: elements, their order, attributes and text.</summary>
internal static class XmlComparison
{
    /// <summary>Says where two documents differ first; null where they do not.</summary>
    /// <param name="expected">The document that is right.</param>
    /// <param name="actual">The one in question.</param>
    /// <param name="recorded">Whether libvirt 9.0 wrote the expected one, which had no clusters in a CPU's topology.</param>
    /// <param name="anyControllerOrder">Whether controllers may stand in another order.</param>
    public static string? FirstDifference(
        string expected, string actual, bool recorded = false, bool anyControllerOrder = false)
    {
        var (want, have) = (XElement.Parse(expected), XElement.Parse(actual));
        if (recorded)
            foreach (var topology in have.Descendants("topology").Concat(want.Descendants("topology")))
                if (topology.Attribute("clusters")?.Value == "1") topology.Attribute("clusters")!.Remove();
        if (anyControllerOrder)
        {
            SortControllers(want);
            SortControllers(have);
        }

        return Difference(want, have, "");
    }

    private static void SortControllers(XElement domain)
    {
        if (domain.Element("devices") is not { } devices) return;
        var controllers = devices.Elements("controller")
            .OrderBy(one => $"{one.Attribute("type")?.Value} {one.Attribute("index")?.Value.PadLeft(4)} {one.Attribute("model")?.Value}", StringComparer.Ordinal)
            .ToArray();
        controllers.Remove();
        devices.AddFirst(controllers);
    }

    private static string? Difference(XElement want, XElement have, string path)
    {
        if (want.Name != have.Name) return $"{path}: expected <{want.Name}>, got <{have.Name}> ({Show(have)})";
        path += $"/{want.Name.LocalName}";
        if (AttributesOf(want) is var wanted && AttributesOf(have) is var had && wanted != had)
            return $"{path}: expected attributes [{wanted}], got [{had}]";
        if (TextOf(want) != TextOf(have)) return $"{path}: expected '{TextOf(want)}', got '{TextOf(have)}'";
        XElement[] left = [.. want.Elements()], right = [.. have.Elements()];
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
            if (Difference(left[i], right[i], path) is { } difference) return difference;
        return left.Length > right.Length ? $"{path}: {Show(left[right.Length])} is missing"
            : right.Length > left.Length ? $"{path}: {Show(right[left.Length])} is too much"
            : null;
    }

    private static string AttributesOf(XElement element) => string.Join(' ', element.Attributes()
        .Where(attribute => !attribute.IsNamespaceDeclaration)
        .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal)
        .Select(attribute => $"{attribute.Name.LocalName}='{attribute.Value}'"));

    private static string TextOf(XElement element) =>
        string.Concat(element.Nodes().OfType<XText>().Select(text => text.Value)).Trim();

    private static string Show(XElement element)
    {
        var attributes = AttributesOf(element);
        return attributes.Length == 0 ? $"<{element.Name.LocalName}>" : $"<{element.Name.LocalName} {attributes}>";
    }
}
