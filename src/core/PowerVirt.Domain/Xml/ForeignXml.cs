using System.Collections.Immutable;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary>Elements of the domain that mean something to other guests only:
/// kept as they stand, so that they can be reported together.</summary>
internal static class ForeignXml
{
    private static readonly string[] Names = ["genid", "bootloader", "bootloader_args", "keywrap", "launchSecurity"];

    public static ImmutableArray<MarkupFragment> Read(Cursor xml)
    {
        var element = xml.Element;
        return [.. Names.Select(name => element.ReadChild(name)).OfType<MarkupElement>().Select(MarkupFragment.Of)];
    }

    public static void Write(MarkupWriter xml, DomainDefinition domain, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            domain.Foreign.FirstOrDefault(fragment => fragment.Name == name)?.Write(xml);
    }
}
