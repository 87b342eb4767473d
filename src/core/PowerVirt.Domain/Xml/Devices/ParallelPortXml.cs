using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>parallel</c>.</summary>
internal static class ParallelPortXml
{
    public static ParallelPort Read(Cursor xml, XmlOptions options) => new()
    {
        Source = CharacterSourceReader.Read(xml, options),
        Port = xml.Child("target")?.UInt("port"),
    };

    public static void Write(MarkupWriter xml, ParallelPort parallel, XmlOptions options)
    {
        xml.Open("parallel");
        CharacterSourceXml.Write(xml, parallel.Source, options);
        if (parallel.Port is { } port) xml.Open("target").Attribute("port", port).Close();
        DevicePlaceXml.Write(xml, parallel, options);
        xml.Close();
    }
}
