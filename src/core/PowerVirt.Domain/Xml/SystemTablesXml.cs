using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>sysinfo</c>.</summary>
internal static class SystemTablesXml
{
    private static readonly Words<SystemTablesType> Types = new(
        ("smbios", SystemTablesType.Smbios), ("fwcfg", SystemTablesType.FirmwareConfiguration));

    /// <summary>The tables and their entries, both in libvirt's order of output.</summary>
    private static readonly (string Name, string[] Entries)[] Known =
    [
        ("bios", ["vendor", "version", "date", "release"]),
        ("system", ["manufacturer", "product", "version", "serial", "uuid", "sku", "family"]),
        ("baseBoard", ["manufacturer", "product", "version", "serial", "asset", "location"]),
        ("chassis", ["manufacturer", "version", "serial", "asset", "sku"]),
        ("oemStrings", []),
    ];

    public static SystemTables Read(Cursor sysinfo)
    {
        var type = sysinfo.RequiredWord("type", Types);
        if (type == SystemTablesType.FirmwareConfiguration)
        {
            return new SystemTables(type)
            {
                Entries = sysinfo.Each("entry", ReadEntry),
            };
        }

        var tables = Known.SelectMany(known =>
            sysinfo.Children(known.Name).Select(table => ReadTable(table, known.Entries)));
        return new SystemTables(type) { Tables = [.. tables.Where(table => !table.Entries.IsEmpty)] };
    }

    public static void Write(MarkupWriter xml, SystemTables sysinfo)
    {
        xml.Open("sysinfo").Attribute("type", Types[sysinfo.Type]);
        foreach (var table in sysinfo.Tables)
        {
            xml.Open(table.Name);
            foreach (var (name, value) in table.Entries) xml.Open("entry").Attribute("name", name).Text(value).Close();
            xml.Close();
        }

        foreach (var entry in sysinfo.Entries)
        {
            xml.Open("entry").Attribute("name", entry.Name).Attribute("file", entry.File);
            if (entry.Value is { } value) xml.Text(value);
            xml.Close();
        }

        xml.Close();
    }

    private static FirmwareEntry ReadEntry(Cursor entry)
    {
        var read = new FirmwareEntry(entry.Attribute("name") ?? "", entry.Text, entry.Attribute("file"));
        if (read.Name.Length == 0) entry.Refuse(ErrorCode.XmlError, "Firmware entry is missing 'name' attribute");
        if (read is { Value: null, File: null })
            entry.Refuse(ErrorCode.XmlError, "Firmware entry must have either value or 'file' attribute");
        return read;
    }

    private static SystemTable ReadTable(Cursor table, string[] known)
    {
        var entries = table.Children("entry")
            .Select(entry => (Name: entry.Attribute("name"), Value: entry.Text ?? "")).ToList();
        return new SystemTable(table.Name, known.Length == 0
            ? [.. entries.Select(entry => ((string?)null, entry.Value))]
            : [.. known.Where(name => entries.Exists(entry => entry.Name == name))
                .Select(name => ((string?)name, entries.Find(entry => entry.Name == name).Value))]);
    }
}
