using System.Globalization;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Displays;

/// <summary>The attributes about a screen's password.</summary>
internal static class GraphicsPasswordXml
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss";

    public static GraphicsPassword? Read(Cursor xml)
    {
        var password = new GraphicsPassword(
            xml.Attribute("passwd"), xml.Attribute("passwdValidTo"), xml.Attribute("connected"));
        if (password.WhenConnected is not (null or "fail" or "disconnect" or "keep"))
        {
            xml.Refuse(
                ErrorCode.XmlError,
                $"Invalid value for attribute 'connected' in element 'graphics': '{password.WhenConnected}'.",
                "connected", "Possible: fail, disconnect, keep.");
        }

        if (password.ValidTo is { } time
            && !DateTime.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            xml.Refuse(
                ErrorCode.InternalError, $"cannot parse password validity time '{time}', expect YYYY-MM-DDTHH:MM:SS",
                "passwdValidTo");
        }

        if (password.Text is null) password = password with { ValidTo = null };
        return password.Text is null && password.WhenConnected is null ? null : password;
    }

    public static void Write(MarkupWriter xml, GraphicsPassword? password)
    {
        if (password is null) return;
        if (password.Text is not null && xml.MaySaySecret()) xml.Attribute("passwd", password.Text);
        if (password.Text is not null) xml.Attribute("passwdValidTo", password.ValidTo);
        xml.Attribute("connected", password.WhenConnected);
    }
}
