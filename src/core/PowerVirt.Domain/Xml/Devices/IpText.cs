namespace PowerVirt.Domain.Xml.Devices;

/// <summary>Tells IP addresses from other text.</summary>
internal static class IpText
{
    /// <summary><c>ipv4</c>, <c>ipv6</c>, or null for what is no IP address.</summary>
    public static string? FamilyOf(string? text) => text is null ? null : Uri.CheckHostName(text) switch
    {
        UriHostNameType.IPv4 => "ipv4",
        UriHostNameType.IPv6 when !text.Contains('[', StringComparison.Ordinal) => "ipv6",
        _ => null,
    };
}
