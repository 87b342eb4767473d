using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary><c>graphics</c> of type <c>vnc</c>.</summary>
internal static class VncXml
{
    private static readonly Words<VncSharePolicy> Policies = new(
        ("allow-exclusive", VncSharePolicy.AllowExclusive), ("force-shared", VncSharePolicy.ForceShared),
        ("ignore", VncSharePolicy.Ignore));

    public static VncGraphics Read(Cursor xml, XmlOptions options) => new()
    {
        Port = PortXml.Read(xml, "port", options),
        AutoPort = xml.YesNo("autoport"),
        WebSocket = xml.Int("websocket") is { } port and not 0 ? port : null,
        Listens = ListenXml.Read(xml, options),
        Keymap = xml.Attribute("keymap"),
        SharePolicy = xml.Word("sharePolicy", Policies),
        Password = GraphicsPasswordXml.Read(xml),
        PowerControl = xml.YesNo("powerControl"),
        AudioId = xml.Child("audio")?.UInt("id"),
    };

    public static void Write(MarkupWriter xml, VncGraphics vnc, XmlOptions options)
    {
        switch (vnc.Listens.FirstOrDefault())
        {
            case GraphicsListen.Address or GraphicsListen.Network or null:
                var auto = vnc.AutoPort ?? vnc.Port is null;
                xml.Attribute("port", auto && options.Inactive ? -1 : vnc.Port ?? -1).YesNo("autoport", auto)
                    .Attribute("websocket", vnc.WebSocket).Attribute("listen", vnc.ListenAddress);
                break;
            case GraphicsListen.UnixSocket:
                xml.Attribute("websocket", vnc.WebSocket).Attribute("socket", vnc.Socket);
                break;
        }

        xml.Attribute("keymap", vnc.Keymap).Attribute("sharePolicy", Policies[vnc.SharePolicy]);
        GraphicsPasswordXml.Write(xml, vnc.Password);
        xml.YesNo("powerControl", vnc.PowerControl);
        ListenXml.Write(xml, vnc.Listens, options);
        if (vnc.AudioId is { } id) xml.Open("audio").Attribute("id", id).Close();
    }
}
