using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>smartcard</c>.</summary>
internal static class SmartcardXml
{
    private const int Certificates = 3;

    public static Smartcard Read(Cursor xml, XmlOptions options) => new() { Source = ReadSource(xml, options) };

    public static void Write(MarkupWriter xml, Smartcard card, XmlOptions options)
    {
        xml.Open("smartcard");
        switch (card.Source)
        {
            case SmartcardSource.Host:
                xml.Attribute("mode", "host");
                break;
            case SmartcardSource.Certificates certificates:
                xml.Attribute("mode", "host-certificates");
                foreach (var name in certificates.Names) xml.Leaf("certificate", name);
                xml.Leaf("database", certificates.Database);
                break;
            case SmartcardSource.Passthrough passthrough:
                xml.Attribute("mode", "passthrough");
                CharacterSourceXml.Write(xml, passthrough.Source, options);
                break;
        }

        DevicePlaceXml.Write(xml, card, options);
        xml.Close();
    }

    private static SmartcardSource ReadSource(Cursor xml, XmlOptions options)
    {
        switch (xml.Required("mode"))
        {
            case "host" or "": return new SmartcardSource.Host();
            case "host-certificates":
                var names = xml.Each("certificate", certificate => certificate.Text ?? "");
                if (names.Length != Certificates)
                    xml.Refuse(ErrorCode.XmlError, "host-certificates mode needs exactly three certificates");
                var database = xml.TextOf("database");
                if (database?.StartsWith('/') == false)
                    xml.Refuse(ErrorCode.XmlError, $"expecting absolute path: {database}");
                return new SmartcardSource.Certificates(names, database);
            case "passthrough":
                return new SmartcardSource.Passthrough(CharacterSourceReader.ReadTyped(
                xml, options, ErrorCode.XmlError, "passthrough mode requires a character device type attribute"));
            case var mode:
                xml.Refuse(
                    ErrorCode.XmlError,
                    $"Invalid value for attribute 'mode' in element 'smartcard': '{mode}'.",
                    "mode", "Possible: host, host-certificates, passthrough.");
                return new SmartcardSource.Host();
        }
    }
}
