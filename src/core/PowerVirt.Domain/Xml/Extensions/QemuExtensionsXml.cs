using System.Collections.Immutable;
using PowerVirt.Domain.Extensions;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Extensions;

/// <summary>libvirt's namespace for QEMU: <c>qemu:commandline</c>,
/// <c>qemu:capabilities</c>, <c>qemu:override</c> and <c>qemu:deprecation</c>.</summary>
internal static class QemuExtensionsXml
{
    internal const string Namespace = "http://libvirt.org/schemas/domain/qemu/1.0";

    private static readonly Words<PropertyOverrideType> OverrideTypes = new(
        ("remove", PropertyOverrideType.Remove), ("string", PropertyOverrideType.Text),
        ("signed", PropertyOverrideType.Signed), ("unsigned", PropertyOverrideType.Unsigned),
        ("bool", PropertyOverrideType.Bool));

    public static QemuExtensions Read(Cursor xml)
    {
        var commandLine = xml.Child("commandline", Namespace);
        var capabilities = xml.Child("capabilities", Namespace);
        return new QemuExtensions
        {
            Arguments = commandLine is { } words
                ? [.. words.Children("arg", Namespace)
                    .Select(word => Value(word, "value", "No QEMU command-line argument specified"))]
                : [],
            Environment = commandLine is { } variables
                ? [.. variables.Children("env", Namespace).Select(ReadVariable)]
                : [],
            AddedCapabilities = Capabilities(capabilities, "add"),
            RemovedCapabilities = Capabilities(capabilities, "del"),
            DeprecationBehavior = xml.Child("deprecation", Namespace)?.Attribute("behavior"),
            Overrides = xml.Child("override", Namespace) is { } list
                ? [.. list.Children("device", Namespace).Select(ReadOverride)]
                : [],
        };
    }

    public static void WriteNamespace(MarkupWriter xml, QemuExtensions qemu)
    {
        if (!qemu.IsEmpty) xml.Attribute("xmlns:qemu", Namespace);
    }

    public static void Write(MarkupWriter xml, QemuExtensions qemu)
    {
        if (!qemu.Arguments.IsEmpty || !qemu.Environment.IsEmpty)
        {
            xml.Open("qemu:commandline");
            foreach (var word in qemu.Arguments) xml.Open("qemu:arg").Attribute("value", word).Close();
            foreach (var (name, value) in qemu.Environment)
            {
                xml.Open("qemu:env").Attribute("name", name).Attribute("value", value.Length == 0 ? null : value)
                    .Close();
            }

            xml.Close();
        }

        if (!qemu.AddedCapabilities.IsEmpty || !qemu.RemovedCapabilities.IsEmpty)
        {
            xml.Open("qemu:capabilities");
            foreach (var name in qemu.AddedCapabilities) xml.Open("qemu:add").Attribute("capability", name).Close();
            foreach (var name in qemu.RemovedCapabilities) xml.Open("qemu:del").Attribute("capability", name).Close();
            xml.Close();
        }

        if (!qemu.Overrides.IsEmpty)
        {
            xml.Open("qemu:override");
            foreach (var device in qemu.Overrides) Write(xml, device);
            xml.Close();
        }

        if (qemu.DeprecationBehavior is { } behavior)
            xml.Open("qemu:deprecation").Attribute("behavior", behavior).Close();
    }

    private static void Write(MarkupWriter xml, DeviceOverride device)
    {
        xml.Open("qemu:device").Attribute("alias", device.Alias).Open("qemu:frontend");
        foreach (var property in device.Properties)
        {
            xml.Open("qemu:property").Attribute("name", property.Name)
                .Attribute("type", OverrideTypes[property.Type]).Attribute("value", property.Value).Close();
        }

        xml.Close().Close();
    }

    private static string Value(Cursor element, string attribute, string missing)
    {
        if (element.Attribute(attribute) is { Length: > 0 } value) return value;
        element.Refuse(ErrorCode.InternalError, missing);
        return "";
    }

    private static KeyValuePair<string, string> ReadVariable(Cursor element)
    {
        var name = Value(element, "name", "No QEMU environment name specified");
        if (name.Length > 0 && !IsName(name))
        {
            element.Refuse(
                ErrorCode.InternalError,
                "Invalid environment name, it must contain only alphanumerics and underscore, and start with a letter "
                    + "or underscore",
                "name");
        }

        return KeyValuePair.Create(name, element.Attribute("value") ?? "");
    }

    private static bool IsName(string name) =>
        !char.IsAsciiDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static ImmutableArray<string> Capabilities(Cursor? capabilities, string name) =>
        capabilities is { } list
            ? [.. list.Children(name, Namespace).Select(entry => Value(entry, "capability", "missing capability name"))]
            : [];

    private static DeviceOverride ReadOverride(Cursor device)
    {
        var properties = device.Child("frontend", Namespace) is { } list ? list.Children("property", Namespace) : [];
        return new DeviceOverride(
            Value(device, "alias", "missing 'alias' attribute of <qemu:device>"), [.. properties.Select(ReadProperty)]);
    }

    private static PropertyOverride ReadProperty(Cursor property)
    {
        var type = property.RequiredWord("type", OverrideTypes);
        return new PropertyOverride(
            property.Required("name"), type, type == PropertyOverrideType.Remove ? null : property.Required("value"));
    }
}
