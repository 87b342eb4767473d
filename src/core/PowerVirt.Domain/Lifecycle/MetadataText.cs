using System.Xml.Linq;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>Puts an element that a program hands over into the program's own namespace, and hands it back as it was.</summary>
public static class MetadataText
{
    /// <summary>The element as it stands in a definition: with the prefix, which it declares itself.</summary>
    /// <param name="xml">One element; what of it has a namespace already keeps that.</param>
    /// <param name="prefix">Such as <c>app</c>.</param>
    /// <param name="uri">The namespace that the prefix stands for.</param>
    public static Parsed<string> Of(string xml, string prefix, string uri)
    {
        if (!IsName(prefix)) return Refused($"'{prefix}' is no prefix of a namespace.");
        if (uri.Length == 0) return Refused("Metadata belongs to a namespace, and none is given.");
        // The reader of definitions goes first: it refuses what is too big, too deep or has a DTD.
        var read = MarkupReader.Read($"<domain><metadata>{xml}</metadata></domain>", opaque: "metadata");
        if (!read.Succeeded) return new Parsed<string>(null, read.Problems);
        if (read.Value.Children is not [{ Opaque: [{ Namespace: "" } element] }])
            return Refused("Metadata is one element, and its name has no prefix.");

        var tree = XElement.Parse(element.Markup, LoadOptions.PreserveWhitespace);
        Move(tree, from: XNamespace.None, to: uri);
        tree.SetAttributeValue(XNamespace.Xmlns + prefix, uri);
        return tree.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The element of a namespace, which it no longer shows; null where there is none.</summary>
    public static string? Find(DomainDefinition definition, string uri)
    {
        if (definition.Metadata.FirstOrDefault(element => element.Namespace == uri) is not { } found) return null;
        var tree = XElement.Parse(found.Markup, LoadOptions.PreserveWhitespace);
        tree.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.IsNamespaceDeclaration && attribute.Value == uri).Remove();
        Move(tree, from: uri, to: XNamespace.None);
        return tree.ToString(SaveOptions.DisableFormatting);
    }

    private static void Move(XElement tree, XNamespace from, XNamespace to)
    {
        foreach (var element in tree.DescendantsAndSelf().Where(element => element.Name.Namespace == from))
            element.Name = to + element.Name.LocalName;
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 256 && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static Problem Refused(string why) => new(ErrorCode.InvalidArgument, why);
}
