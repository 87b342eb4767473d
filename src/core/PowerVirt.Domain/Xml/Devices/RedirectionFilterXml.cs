using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>redirfilter</c>.</summary>
internal static class RedirectionFilterXml
{
    public static RedirectionFilter Read(Cursor xml, XmlOptions options) =>
        new(xml.Each("usbdev", ReadRule));

    public static void Write(MarkupWriter xml, RedirectionFilter filter, XmlOptions options)
    {
        xml.Open("redirfilter");
        foreach (var rule in filter.Rules)
        {
            xml.Open("usbdev").Attribute("class", Hex(rule.Class, 2)).Attribute("vendor", Hex(rule.Vendor, 4))
                .Attribute("product", Hex(rule.Product, 4)).Attribute("version", Version(rule.Version))
                .YesNo("allow", rule.Allow).Close();
        }

        xml.Close();
    }

    private static RedirectionRule ReadRule(Cursor xml)
    {
        var allow = xml.YesNo("allow");
        if (xml.Attribute("allow") is null)
            xml.Refuse(ErrorCode.XmlError, "Missing allow attribute for USB redirection filter");
        return new RedirectionRule(
            Part(xml, "class", 0xff), Part(xml, "vendor", 0xffff), Part(xml, "product", 0xffff), ReadVersion(xml),
            allow ?? false);
    }

    private static uint? Part(Cursor xml, string name, uint most)
    {
        if (xml.Attribute(name) is null or "-1") return null;
        return (uint?)xml.LongHex(name, most);
    }

    // 1.10 is 0x0110: each part is two binary-coded decimal digits.
    private static uint? ReadVersion(Cursor xml)
    {
        if (xml.Attribute("version") is not { } text || text == "-1") return null;
        var parts = text.Split('.');
        if (parts.Length <= 2 && Digits(parts[0]) is { } major
            && Digits(parts.Length == 2 ? parts[1].PadRight(2, '0') : "0") is { } minor)
            return (major << 8) | minor;
        xml.Refuse(
            ErrorCode.XmlError, $"Incorrect USB version format {text}: a number such as 1.10 is expected", "version");
        return null;
    }

    private static uint? Digits(string text) =>
        text.Length is 1 or 2 && text.All(char.IsAsciiDigit)
            ? uint.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;

    private static string? Hex(uint? value, int digits) =>
        value is { } number ? "0x" + number.ToString("X" + digits, CultureInfo.InvariantCulture) : null;

    private static string? Version(uint? version) =>
        version is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{number >> 8:x}.{number & 0xff:x2}")
            : null;
}
