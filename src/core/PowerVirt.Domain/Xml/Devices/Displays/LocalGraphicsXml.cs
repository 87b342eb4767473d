using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary>Screens on the host itself: SDL and D-Bus.</summary>
internal static class LocalGraphicsXml
{
    public static SdlGraphics ReadSdl(Cursor xml) => new()
    {
        Display = xml.Attribute("display"),
        XAuthority = xml.Attribute("xauth"),
        FullScreen = xml.YesNo("fullscreen") == true ? true : null,
        Gl = OpenGlXml.Read(xml),
    };

    public static DBusGraphics ReadDBus(Cursor xml) => new()
    {
        PeerToPeer = xml.YesNo("p2p"),
        BusAddress = xml.Attribute("address"),
        Gl = OpenGlXml.Read(xml),
        AudioId = xml.Child("audio")?.UInt("id"),
    };

    public static void Write(MarkupWriter xml, Graphics graphics)
    {
        if (graphics is SdlGraphics sdl)
        {
            xml.Attribute("display", sdl.Display).Attribute("xauth", sdl.XAuthority)
                .YesNo("fullscreen", sdl.FullScreen);
            OpenGlXml.Write(xml, sdl.Gl);
        }
        else if (graphics is DBusGraphics bus)
        {
            xml.YesNo("p2p", bus.PeerToPeer == true ? true : null).Attribute("address", bus.BusAddress);
            OpenGlXml.Write(xml, bus.Gl);
            if (bus.AudioId is { } id) xml.Open("audio").Attribute("id", id).Close();
        }
    }
}
