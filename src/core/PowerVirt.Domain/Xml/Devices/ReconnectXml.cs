using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>reconnect</c> of a socket.</summary>
internal static class ReconnectXml
{
    /// <summary>Reads it from the element of a socket; only who connects can connect again.</summary>
    public static Reconnect? Read(Cursor? source, SocketMode? mode)
    {
        if (source?.Child("reconnect") is not { } xml) return null;
        var enabled = xml.YesNo("enabled") ?? false;
        var timeout = xml.UInt("timeout");
        if (enabled && timeout is null)
            xml.Refuse(ErrorCode.XmlError, "missing reconnect timeout for chardev with reconnect enabled");
        if (enabled && timeout == 0)
            xml.Refuse(ErrorCode.InvalidArgument, "chardev reconnect source timeout cannot be '0'", "timeout");
        if (enabled && mode != SocketMode.Connect)
            xml.Refuse(ErrorCode.InternalError, "chardev reconnect is possible only for connect mode");
        return new Reconnect(enabled, enabled ? timeout : null);
    }

    public static void Write(MarkupWriter xml, Reconnect? reconnect)
    {
        if (reconnect is null) return;
        xml.Open("reconnect").YesNo("enabled", reconnect.Enabled).Attribute("timeout", reconnect.Timeout).Close();
    }
}
