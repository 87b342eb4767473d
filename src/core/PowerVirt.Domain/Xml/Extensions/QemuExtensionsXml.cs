using System.Collections.Immutable;
using System.Globalization;
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
                ? words.Each("arg", word => Value(word, "value", "No qemu command-line argument specified"), Namespace)
                : [],
            Environment = commandLine is { } variables
                ? variables.Each("env", ReadVariable, Namespace)
                : [],
            AddedCapabilities = Capabilities(capabilities, "add"),
            RemovedCapabilities = Capabilities(capabilities, "del"),
            DeprecationBehavior = xml.Child("deprecation", Namespace)?.Attribute("behavior"),
            Overrides = xml.Child("override", Namespace) is { } list
                ? list.Each("device", ReadOverride, Namespace)
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
        xml.Open("qemu:device").Attribute("alias", device.Alias);
        if (device.Properties.IsEmpty)
        {
            xml.Close();
            return;
        }

        xml.Open("qemu:frontend");
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
        var name = Value(element, "name", "No qemu environment name specified");
        var wrong = name.Length == 0 ? null
            : !char.IsAsciiLetter(name[0]) && name[0] != '_' ? "it must begin with a letter or underscore"
            : !name.All(IsPartOfName) ? "it must contain only alphanumerics and underscore"
            : null;
        if (wrong is not null) element.Refuse(ErrorCode.InternalError, $"Invalid environment name, {wrong}", "name");

        return KeyValuePair.Create(name, element.Attribute("value") ?? "");
    }

    private static bool IsPartOfName(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private static ImmutableArray<string> Capabilities(Cursor? capabilities, string name) =>
        capabilities is { } list
            ? list.Each(name, entry => Value(entry, "capability", "missing capability name"), Namespace)
            : [];

    private static DeviceOverride ReadOverride(Cursor device)
    {
        var properties = device.Child("frontend", Namespace) is { } list ? list.Children("property", Namespace) : [];
        return new DeviceOverride(
            Value(device, "alias", "missing 'alias' attribute of <qemu:device>"), [.. properties.Select(ReadProperty)]);
    }

    private static PropertyOverride ReadProperty(Cursor property)
    {
        var (name, type) = (property.Required("name"), property.RequiredWord("type", OverrideTypes));
        if (name == "id") property.Refuse(ErrorCode.XmlError, "property with name 'id' can't be overridden", "name");
        if (type == PropertyOverrideType.Remove) return new PropertyOverride(name, type, null);
        var value = property.Attribute("value");
        if (value is null) property.Refuse(ErrorCode.XmlError, "missing 'value' attribute for 'qemu:property'");
        else if (!Fits(value, type))
        {
            property.Refuse(ErrorCode.XmlError, $"invalid value '{value}' of 'value' attribute of 'qemu:property'", "value");
        }

        return new PropertyOverride(name, type, value);
    }

    private static bool Fits(string value, PropertyOverrideType type) => type switch
    {
        PropertyOverrideType.Signed =>
            long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        PropertyOverrideType.Unsigned => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        PropertyOverrideType.Bool => value is "true" or "false",
        _ => true,
    };
}
