using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary><c>graphics</c> of every type.</summary>
internal static class GraphicsXml
{
    private const string Types = "sdl, vnc, rdp, desktop, spice, egl-headless, dbus";

    public static Graphics Read(Cursor xml, XmlOptions options)
    {
        switch (xml.Required("type"))
        {
            case "vnc" or "": return VncXml.Read(xml, options);
            case "spice": return SpiceXml.Read(xml, options);
            case "sdl": return LocalGraphicsXml.ReadSdl(xml);
            case "dbus": return LocalGraphicsXml.ReadDBus(xml);
            case "egl-headless": return new EglHeadlessGraphics { Gl = OpenGlXml.Read(xml) };
            case "rdp" or "desktop":
                xml.Element.MarkAllRead();
                return new ForeignGraphics(xml.Attribute("type")!);
            case var other:
                xml.Refuse(
                    ErrorCode.XmlError, $"Invalid value for attribute 'type' in element 'graphics': '{other}'.",
                    "type", $"Possible: {Types}.");
                return new ForeignGraphics(other);
        }
    }

    public static void Write(MarkupWriter xml, Graphics graphics, XmlOptions options)
    {
        xml.Open("graphics").Attribute("type", TypeOf(graphics));
        switch (graphics)
        {
            case VncGraphics vnc:
                VncXml.Write(xml, vnc, options);
                break;
            case SpiceGraphics spice:
                SpiceXml.Write(xml, spice, options);
                break;
            case SdlGraphics or DBusGraphics:
                LocalGraphicsXml.Write(xml, graphics);
                break;
            case EglHeadlessGraphics { Gl.RenderNode: { } node }:
                xml.Open("gl").Attribute("rendernode", node).Close();
                break;
        }

        xml.Close();
    }

    public static string TypeOf(Graphics graphics) => graphics switch
    {
        VncGraphics => "vnc",
        SpiceGraphics => "spice",
        SdlGraphics => "sdl",
        DBusGraphics => "dbus",
        EglHeadlessGraphics => "egl-headless",
        ForeignGraphics foreign => foreign.Type,
        _ => throw new ArgumentOutOfRangeException(nameof(graphics)),
    };
}
