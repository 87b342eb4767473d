namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary>TCP ports of a screen.</summary>
internal static class PortXml
{
    /// <summary>Null where the host is to choose one: -1, 0 or nothing;
    /// a chosen one counts only while the guest runs.</summary>
    public static int? Read(Cursor xml, string name, XmlOptions options)
    {
        var port = xml.Int(name);
        if (port is -1 or 0) return null;
        return options.Inactive && xml.Attribute("autoport") == "yes" ? null : port;
    }
}
