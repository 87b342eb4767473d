using System.Collections.Immutable;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>metadata</c>.</summary>
internal static class MetadataXml
{
    // One element for each namespace and none without:
    // programs find theirs by the namespace, so what is more could never be found.
    public static ImmutableArray<MetadataElement> Read(Cursor xml)
    {
        if (xml.Element.ReadChild("metadata") is not { } metadata) return [];
        metadata.MarkAllRead();
        return [.. metadata.Opaque.Where(element => element.Namespace.Length > 0)
            .DistinctBy(element => element.Namespace)
            .Select(element => new MetadataElement(element.Namespace, element.Markup))];
    }

    public static void Write(MarkupWriter xml, ImmutableArray<MetadataElement> metadata)
    {
        if (metadata.IsEmpty) return;
        xml.Open("metadata");
        foreach (var element in metadata) xml.Raw(element.Markup);
        xml.Close();
    }
}
