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
        var found = ImmutableArray.CreateBuilder<MarkupFragment>();
        foreach (var name in Names)
            if (xml.Element.ReadChild(name) is { } child) found.Add(MarkupFragment.Of(child));
        return found.DrainToImmutable();
    }

    public static void Write(MarkupWriter xml, DomainDefinition domain, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            domain.Foreign.FirstOrDefault(fragment => fragment.Name == name)?.Write(xml);
    }
}
