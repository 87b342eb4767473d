using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>What every device may carry: <c>boot</c>, <c>alias</c>,
/// <c>rom</c>, <c>acpi</c> and <c>address</c>.</summary>
internal static class DevicePlaceXml
{
    /// <summary>Aliases with this prefix are the user's own and stay in the definition.</summary>
    private const string UserAlias = "ua-";

    public static Device Read(Device device, Cursor xml, XmlOptions options)
    {
        var alias = xml.Child("alias")?.Attribute("name");
        if (options.Inactive && alias is not null && !IsUserAlias(alias)) alias = null;
        return device with
        {
            Alias = alias,
            BootOrder = ReadBootOrder(xml),
            Address = AddressXml.Read(xml),
            Rom = ReadRom(xml),
            AcpiIndex = xml.Child("acpi")?.UInt("index") is > 0 and var index ? index : null,
        };
    }

    public static void Write(MarkupWriter xml, Device device, XmlOptions options)
    {
        if (device.BootOrder is { } order) xml.Open("boot").Attribute("order", order).Close();
        if (device.Alias is { } alias && (!options.Inactive || alias.StartsWith(UserAlias, StringComparison.Ordinal)))
            xml.Open("alias").Attribute("name", alias).Close();
        if (device is Controller { MasterStartPort: { } port }) xml.Open("master").Attribute("startport", port).Close();
        if (device.Rom is { } rom)
            xml.Open("rom").YesNo("enabled", rom.Enabled).OnOff("bar", rom.Bar).Attribute("file", rom.File).Close();
        if (device.AcpiIndex is { } index) xml.Open("acpi").Attribute("index", index).Close();
        AddressXml.Write(xml, device.Address);
    }

    // Anything else cannot be an id in QEMU.
    private static bool IsUserAlias(string alias) =>
        alias.StartsWith(UserAlias, StringComparison.Ordinal)
        && alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static uint? ReadBootOrder(Cursor xml)
    {
        if (xml.Child("boot") is not { } boot) return null;
        var order = boot.RequiredUInt("order");
        if (order == 0)
        {
            boot.Refuse(
                ErrorCode.XmlError, "Invalid value for attribute 'order' in element 'boot': Zero is not permitted", "order");
        }

        return order;
    }

    private static OptionRom? ReadRom(Cursor xml)
    {
        if (xml.Child("rom") is not { } rom) return null;
        var read = new OptionRom(rom.YesNo("enabled"), rom.OnOff("bar"), rom.Attribute("file"));
        if (read is { Enabled: false, Bar: not null } or { Enabled: false, File: not null })
            rom.Refuse(ErrorCode.XmlError, "ROM tuning is not supported when ROM is disabled");
        return read == new OptionRom(null, null, null) ? null : read;
    }
}
