using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Xml.Devices.Interfaces;

namespace PowerVirt.Domain.Rules;

/// <summary>IP addresses and routes of interfaces: QEMU tells a guest its addresses on user networks only.</summary>
internal static class InterfaceAddressRules
{
    private const uint ShortestIpv4Prefix = 4, LongestIpv4Prefix = 27, Ipv6Prefix = 64;

    public static IEnumerable<Problem> Check(Interface nic)
    {
        if (nic.Source is not InterfaceSource.User)
        {
            if (!nic.Addresses.IsEmpty || !nic.Routes.IsEmpty)
            {
                yield return DeviceProblem.Unsupported(
                    nic,
                    "Invalid attempt to set network interface guest-side IP route and/or address info, not supported "
                        + "by QEMU",
                    "Only <interface type='user'> takes addresses, and this one has "
                        + $"type='{InterfaceSourceXml.TypeOf(nic.Source)}'.");
            }

            yield break;
        }

        if (!nic.Routes.IsEmpty)
        {
            yield return DeviceProblem.Unsupported(
                nic, "Invalid attempt to set network interface guest-side IP route, not supported by QEMU");
        }

        if (nic.Addresses.Any(address => address.Peer is not null))
            yield return DeviceProblem.Unsupported(nic, "Invalid attempt to set peer IP for guest");
        if (nic.Addresses.Count(IsIpv4) > 1)
            yield return DeviceProblem.Unsupported(nic, "Only one IPv4 address per interface is allowed");
        if (nic.Addresses.Count(address => !IsIpv4(address)) > 1)
            yield return DeviceProblem.Unsupported(nic, "Only one IPv6 address per interface is allowed");
        foreach (var address in nic.Addresses)
        {
            if (address.Prefix is not ({ } prefix and > 0)) continue;
            if (IsIpv4(address) && prefix is < ShortestIpv4Prefix or > LongestIpv4Prefix)
            {
                yield return DeviceProblem.Wrong(
                    nic, $"invalid prefix, must be in range of {ShortestIpv4Prefix}-{LongestIpv4Prefix}");
            }

            if (!IsIpv4(address) && prefix != Ipv6Prefix)
            {
                yield return DeviceProblem.Unsupported(
                    nic, $"unsupported IPv6 address prefix='{prefix}' - must be {Ipv6Prefix}");
            }
        }
    }

    private static bool IsIpv4(IpAddress address) =>
        address.Family == "ipv4" || !address.Address.Contains(':', StringComparison.Ordinal);
}
