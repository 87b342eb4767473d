using System.Security;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>Puts an element that a program hands over into the program's own namespace, and finds it again.</summary>
public static class MetadataText
{
    /// <summary>The element as it stands in a definition: its name with the prefix, which it declares itself.</summary>
    /// <param name="xml">One element.</param>
    /// <param name="prefix">Such as <c>app</c>.</param>
    /// <param name="uri">The namespace that the prefix stands for.</param>
    public static Parsed<string> Of(string xml, string prefix, string uri)
    {
        if (!IsName(prefix)) return Refused($"'{prefix}' is no prefix of a namespace.");
        if (uri.Length == 0) return Refused("Metadata belongs to a namespace, and none is given.");
        var read = MarkupReader.Read($"<domain><metadata>{xml}</metadata></domain>", opaque: "metadata");
        if (!read.Succeeded) return new Parsed<string>(null, read.Problems);
        if (read.Value.Children is not [{ Opaque: [var element] }]
            || !element.Markup.StartsWith($"<{element.Name}", StringComparison.Ordinal))
            return Refused("Metadata is one element, and its name has no prefix.");

        var start = $"<{prefix}:{element.Name} xmlns:{prefix}=\"{SecurityElement.Escape(uri)}\"";
        var rest = element.Markup[(1 + element.Name.Length)..];
        var end = rest.LastIndexOf("</", StringComparison.Ordinal);
        return end < 0 ? start + rest : $"{start}{rest[..end]}</{prefix}:{element.Name}>";
    }

    /// <summary>The element of a namespace; null where there is none.</summary>
    public static string? Find(DomainDefinition definition, string uri) =>
        definition.Metadata.FirstOrDefault(element => element.Namespace == uri)?.Markup;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 256 && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static Problem Refused(string why) => new(ErrorCode.InvalidArgument, why);
}
