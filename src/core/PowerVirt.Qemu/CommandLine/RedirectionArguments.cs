using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>USB devices that are plugged in from far away.</summary>
internal static class RedirectionArguments
{
    public static IEnumerable<Argument> Of(RedirectedDevice device, PlanContext context) =>
    [
        .. CharacterBackend.Of(device, context),
        context.Device(
        [
            ("driver", "usb-redir"),
            ("chardev", $"char{device.Alias}"),
            ("id", device.Alias),
            ("filter", context.Definition.Devices.Of<RedirectionFilter>().FirstOrDefault() is { } filter
                ? Filter(filter) : null),
            ("bootindex", context.BootIndexOf(device)),
            .. AddressProperties.Of(device, context),
        ], "A USB port for devices that somebody plugs in far away.", device),
    ];

    // usbredirfilter.h: class:vendor:product:version:allow, with -1 for any.
    private static string Filter(RedirectionFilter filter) => string.Join('|', filter.Rules.Select(rule => string.Join(
        ':', Hex(rule.Class, "X2"), Hex(rule.Vendor, "X4"), Hex(rule.Product, "X4"), Hex(rule.Version, "X4"),
        rule.Allow ? "1" : "0")));

    private static string Hex(uint? number, string format) =>
        number is { } value ? $"0x{value.ToString(format, CultureInfo.InvariantCulture)}" : "-1";
}
