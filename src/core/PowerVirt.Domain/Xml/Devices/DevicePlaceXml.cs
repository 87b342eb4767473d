using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary>What every device may carry: <c>boot</c>, <c>alias</c> and <c>address</c>.</summary>
internal static class DevicePlaceXml
{
    /// <summary>Aliases with this prefix are the user's own and stay in the definition.</summary>
    private const string UserAlias = "ua-";

    public static Device Read(Device device, Cursor xml, XmlOptions options)
    {
        var alias = xml.Child("alias")?.Attribute("name");
        if (options.Inactive && alias?.StartsWith(UserAlias, StringComparison.Ordinal) == false) alias = null;
        return device with
        {
            Alias = alias,
            BootOrder = ReadBootOrder(xml),
            Address = AddressXml.Read(xml),
        };
    }

    public static void Write(MarkupWriter xml, Device device, XmlOptions options)
    {
        if (device.BootOrder is { } order) xml.Open("boot").Attribute("order", order).Close();
        if (device.Alias is { } alias && (!options.Inactive || alias.StartsWith(UserAlias, StringComparison.Ordinal)))
            xml.Open("alias").Attribute("name", alias).Close();
        AddressXml.Write(xml, device.Address);
    }

    private static uint? ReadBootOrder(Cursor xml)
    {
        if (xml.Child("boot") is not { } boot) return null;
        var order = boot.UInt("order");
        if (order is null or 0) boot.Refuse(ErrorCode.XmlError, "incorrect boot order: a number from 1 is expected", "order");
        return order;
    }
}
