using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary><c>gl</c> of a screen.</summary>
internal static class OpenGlXml
{
    public static OpenGl? Read(Cursor xml) =>
        xml.Child("gl") is { } gl ? new OpenGl(gl.YesNo("enable"), gl.Attribute("rendernode")) : null;

    public static void Write(MarkupWriter xml, OpenGl? gl)
    {
        if (gl is null) return;
        xml.Open("gl").YesNo("enable", gl.Enabled).Attribute("rendernode", gl.RenderNode).Close();
    }
}
