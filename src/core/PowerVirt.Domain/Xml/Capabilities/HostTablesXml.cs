using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Capabilities;

/// <summary>The <c>sysinfo</c> element as a document of its own: what the host tells of itself.</summary>
public static class HostTablesXml
{
    public static string Format(SystemTables tables)
    {
        var xml = new MarkupWriter();
        SystemTablesXml.Write(xml, tables);
        return xml.ToString();
    }
}
