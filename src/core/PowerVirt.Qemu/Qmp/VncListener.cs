using System.Globalization;

namespace PowerVirt.Qemu.Qmp;

/// <summary>A place where a VNC server of QEMU's really listens.</summary>
/// <param name="Family">QEMU's word: <c>ipv4</c>, <c>ipv6</c> or <c>unix</c>.</param>
/// <param name="Host">The address.</param>
/// <param name="Service">The port, or the path of a UNIX socket.</param>
/// <param name="IsWebSocket">For browsers.</param>
public sealed record VncListener(string Family, string Host, string Service, bool IsWebSocket)
{
    /// <summary>The TCP port; null where it is none.</summary>
    public int? Port => Family is "ipv4" or "ipv6"
        && int.TryParse(Service, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;

    /// <summary>The path of the UNIX socket; null where it is none.</summary>
    public string? Path => Family == "unix" ? Service is { Length: > 0 } ? Service : Host : null;
}
