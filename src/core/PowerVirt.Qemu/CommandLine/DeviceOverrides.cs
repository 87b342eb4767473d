using System.Globalization;
using PowerVirt.Domain.Extensions;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Properties of devices that the definition itself sets past all that is decided here (<c>qemu:override</c>).</summary>
internal static class DeviceOverrides
{
    public static QemuProperties Apply(QemuProperties device, QemuExtensions qemu)
    {
        if (qemu.Overrides.IsEmpty || device["id"] is not QemuValue.Text id) return device;
        var changes = qemu.Overrides.Where(each => each.Alias == id.Value).SelectMany(each => each.Properties);
        return changes.Aggregate(device, (properties, change) => Change(properties, change.Name, ValueOf(change)));
    }

    private static QemuProperties Change(QemuProperties properties, string name, QemuValue? value) =>
        properties[name] is null
            ? [.. properties, (name, value)]
            : [.. properties.Select(item => item.Key == name ? (name, value) : item)];

    private static QemuValue? ValueOf(PropertyOverride change) => change.Type switch
    {
        PropertyOverrideType.Signed or PropertyOverrideType.Unsigned when IsNumber(change.Value, out var number) =>
            new QemuValue.Number(number),
        PropertyOverrideType.Bool => change.Value == "true",
        _ => change.Value,
    };

    private static bool IsNumber(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
