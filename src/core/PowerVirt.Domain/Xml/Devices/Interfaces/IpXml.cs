using System.Collections.Immutable;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Interfaces;

/// <summary><c>ip</c> and <c>route</c> of an interface or of its host's side.</summary>
internal static class IpXml
{
    public static ImmutableArray<IpAddress> ReadAddresses(Cursor? parent) =>
        parent is { } xml ? xml.Each("ip", ReadAddress) : [];

    public static ImmutableArray<IpRoute> ReadRoutes(Cursor? parent) =>
        parent is { } xml ? xml.Each("route", ReadRoute) : [];

    public static void Write(MarkupWriter xml, ImmutableArray<IpAddress> addresses, ImmutableArray<IpRoute> routes)
    {
        foreach (var ip in addresses)
        {
            xml.Open("ip").Attribute("address", ip.Address).Attribute("family", ip.Family)
                .Attribute("prefix", ip.Prefix).Attribute("peer", ip.Peer).Close();
        }

        foreach (var route in routes)
        {
            xml.Open("route").Attribute("family", route.Family).Attribute("address", route.Address)
                .Attribute("netmask", route.Netmask).Attribute("prefix", route.Prefix)
                .Attribute("gateway", route.Gateway).Attribute("metric", route.Metric).Close();
        }
    }

    private static IpAddress ReadAddress(Cursor ip)
    {
        var address = ip.Attribute("address");
        if (address is null) ip.Refuse(ErrorCode.InvalidArgument, "Missing network address");
        else if (IpText.FamilyOf(address) is null)
            ip.Refuse(ErrorCode.InvalidArgument, $"Failed to parse IP address: '{address}'", "address");
        var peer = ip.Attribute("peer");
        if (peer is not null && IpText.FamilyOf(peer) is null)
            ip.Refuse(ErrorCode.InvalidArgument, $"Failed to parse IP address: '{peer}'", "peer");
        return new IpAddress(
            address ?? "", FamilyOf(ip, address), ip.UInt("prefix") is > 0 and var prefix ? prefix : null, peer);
    }

    private static IpRoute ReadRoute(Cursor route)
    {
        var address = route.Attribute("address");
        if (address is null) route.Refuse(ErrorCode.XmlError, "Missing required address attribute in route definition");
        if (route.Attribute("gateway") is null)
            route.Refuse(ErrorCode.XmlError, "Missing required gateway attribute in route definition");
        return new IpRoute(
            FamilyOf(route, address), address ?? "", route.Attribute("netmask"), route.UInt("prefix"),
            route.Attribute("gateway"), route.UInt("metric"));
    }

    // The address itself tells its family.
    private static string? FamilyOf(Cursor xml, string? address)
    {
        var family = xml.Attribute("family");
        return IpText.FamilyOf(address) ?? family;
    }
}
