using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>graphics</c>, of which pseries guests have VNC.</summary>
internal static class GraphicsXml
{
    public static Graphics Read(Cursor xml, XmlOptions options)
    {
        var type = xml.Required("type");
        if (type is not ("vnc" or ""))
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported,
                type == "spice" ? "SPICE is not supported by QEMU's pseries machines; use <graphics type='vnc'/>."
                : $"Graphics of type '{type}' are not supported. Possible: vnc.", "type");
        }

        var listen = xml.Child("listen");
        var listenType = listen?.Attribute("type");
        return new Graphics
        {
            Port = xml.Int("port"),
            AutoPort = xml.YesNo("autoport"),
            Listen = xml.Attribute("listen") ?? listen?.Attribute("address"),
            Socket = xml.Attribute("socket") ?? (listenType == "socket" ? listen?.Attribute("socket") : null),
            Keymap = xml.Attribute("keymap"),
            Password = xml.Attribute("passwd"),
        };
    }

    public static void Write(MarkupWriter xml, Graphics graphics, XmlOptions options)
    {
        xml.Open("graphics").Attribute("type", "vnc");
        if (graphics.Socket is null)
        {
            var auto = graphics.AutoPort ?? graphics.Port is null or -1;
            xml.Attribute("port", auto && options.Inactive ? -1 : graphics.Port ?? -1).YesNo("autoport", auto)
                .Attribute("listen", graphics.Listen);
        }
        else
        {
            xml.Attribute("socket", graphics.Socket);
        }

        xml.Attribute("keymap", graphics.Keymap);
        if (options.Secrets) xml.Attribute("passwd", graphics.Password);
        if (graphics.Socket is { } socket) xml.Open("listen").Attribute("type", "socket").Attribute("socket", socket).Close();
        else xml.Open("listen").Attribute("type", "address").Attribute("address", graphics.Listen).Close();
        DevicePlaceXml.Write(xml, graphics, options);
        xml.Close();
    }
}
