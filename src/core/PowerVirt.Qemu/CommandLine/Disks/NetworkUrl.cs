using System.Globalization;
using System.Text;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>The URL of a storage that is fetched by HTTP or FTP.</summary>
internal static class NetworkUrl
{
    /// <summary>What a path may hold as it is, beside letters and digits.</summary>
    private const string Plain = "-_.!~*'()/;@&=+$,:";

    public static string Of(NetworkStorage storage)
    {
        var host = storage.Hosts[0];
        var url = new StringBuilder().Append(Scheme(storage.Protocol)).Append("://").Append(Host(host));
        if (host.Port is { } port) url.Append(':').Append(port.ToString(CultureInfo.InvariantCulture));
        url.Append('/').Append(Escape((storage.Name ?? "").TrimStart('/')));
        if (storage.Query is { } query) url.Append('?').Append(query);
        return url.ToString();
    }

    public static string Scheme(NetworkProtocol protocol) => protocol switch
    {
        NetworkProtocol.Http => "http",
        NetworkProtocol.Https => "https",
        NetworkProtocol.Ftp => "ftp",
        NetworkProtocol.Ftps => "ftps",
        _ => "tftp",
    };

    /// <summary>A server's name; an IPv6 address in brackets, so that its colons are not the port's.</summary>
    public static string Host(NetworkHost host) =>
        host.Name is { } name && name.Contains(':', StringComparison.Ordinal) ? $"[{name}]" : host.Name ?? "";

    private static string Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            var c = (char)value;
            if (char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal)) text.Append(c);
            else text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
