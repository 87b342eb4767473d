using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Interfaces;

/// <summary><c>vlan</c>, <c>virtualport</c>, <c>bandwidth</c>,
/// <c>port</c> and <c>filterref</c>: what the host does with the packets.</summary>
internal static class LinkPropertiesXml
{
    private const uint MostVlan = 4095;

    private const string PortTypes = "none, 802.1Qbg, 802.1Qbh, openvswitch, midonet";

    public static Vlan? ReadVlan(Cursor xml)
    {
        if (xml.Child("vlan") is not { } vlan) return null;
        var tags = vlan.Each("tag", ReadTag);
        if (tags.IsEmpty)
        {
            vlan.Refuse(
                ErrorCode.XmlError, "missing tag id - each <vlan> must have at least one <tag id='n'/> subelement");
        }

        var trunk = vlan.Attribute("trunk");
        if (trunk == "no" && tags.Length > 1)
        {
            vlan.Refuse(
                ErrorCode.XmlError,
                $"invalid \"trunk='{trunk}'\" in <vlan> - trunk='yes' is required for more than one vlan tag", "trunk");
        }

        var isTrunk = trunk == "yes" || tags.Length > 1 || tags.Any(tag => tag.NativeMode is not null);
        return new Vlan(isTrunk ? true : null, tags);
    }

    public static VirtualPort? ReadVirtualPort(Cursor xml)
    {
        if (xml.Child("virtualport") is not { } port) return null;
        var type = port.Attribute("type");
        if (type is not (null or "none" or "802.1Qbg" or "802.1Qbh" or "openvswitch" or "midonet"))
        {
            port.Refuse(
                ErrorCode.ConfigUnsupported, $"unknown virtualport type {type}", "type", $"Possible: {PortTypes}.");
        }

        var parameters = port.Child("parameters");
        foreach (var name in MissingPortParameters(type).Where(name => parameters?.Attribute(name) is null).Take(1))
            port.Refuse(ErrorCode.XmlError, $"missing {name} in <virtualport type='{type}'>");
        foreach (var name in ForeignPortParameters(type).Where(name => parameters?.Attribute(name) is not null).Take(1))
            port.Refuse(ErrorCode.XmlError, $"extra {name} unsupported in <virtualport type='{type}'>");
        return new VirtualPort(type)
        {
            ManagerId = (uint?)parameters?.LongHex("managerid", 255),
            TypeId = (uint?)parameters?.LongHex("typeid", 0xffffff),
            TypeIdVersion = (uint?)parameters?.LongHex("typeidversion", 255),
            InstanceId = parameters?.Uuid(parameters?.Attribute("instanceid")),
            InterfaceId = parameters?.Uuid(parameters?.Attribute("interfaceid")),
            ProfileId = parameters?.Attribute("profileid"),
        };
    }

    private static string[] MissingPortParameters(string? type) => type switch
    {
        "802.1Qbg" => ["managerid", "typeid", "typeidversion"],
        "802.1Qbh" => ["profileid"],
        "midonet" => ["interfaceid"],
        _ => [],
    };

    private static string[] ForeignPortParameters(string? type) => type switch
    {
        "802.1Qbg" => ["profileid", "interfaceid"],
        "802.1Qbh" or "openvswitch" or "midonet" => ["managerid", "typeid", "typeidversion", "instanceid"],
        _ => [],
    };

    public static Bandwidth? ReadBandwidth(Cursor xml)
    {
        if (xml.Child("bandwidth") is not { } bandwidth) return null;
        var read = new Bandwidth(
            ReadLimit(bandwidth.Child("inbound"), inbound: true),
            ReadLimit(bandwidth.Child("outbound"), inbound: false));
        return read == new Bandwidth(null, null) ? null : read;
    }

    // Only what passes a bridge of the host can be filtered there.
    public static PacketFilter? ReadFilter(Cursor xml, InterfaceSource source)
    {
        if (xml.Child("filterref") is not { } filter) return null;
        var parameters = filter.Each("parameter", parameter => new FilterParameter(parameter.Required("name"), parameter.Required("value")));
        var name = filter.Required("filter");
        return source is InterfaceSource.Ethernet or InterfaceSource.Network or InterfaceSource.Bridge
            ? new PacketFilter(name, parameters)
            : null;
    }

    public static void Write(MarkupWriter xml, Interface nic)
    {
        if (nic.Vlan is { } vlan)
        {
            xml.Open("vlan").YesNo("trunk", vlan.Trunk);
            foreach (var tag in vlan.Tags)
                xml.Open("tag").Attribute("id", tag.Id).Attribute("nativeMode", tag.NativeMode).Close();
            xml.Close();
        }

        if (nic.VirtualPort is { } port) WriteVirtualPort(xml, port);
        if (nic.Bandwidth is { } bandwidth)
        {
            xml.Open("bandwidth");
            WriteLimit(xml, "inbound", bandwidth.Inbound);
            WriteLimit(xml, "outbound", bandwidth.Outbound);
            xml.Close();
        }

        if (nic.Isolated is { } isolated) xml.Open("port").YesNo("isolated", isolated).Close();
    }

    public static void WriteFilter(MarkupWriter xml, PacketFilter? filter)
    {
        if (filter is null) return;
        xml.Open("filterref").Attribute("filter", filter.Name);
        foreach (var parameter in filter.Parameters)
            xml.Open("parameter").Attribute("name", parameter.Name).Attribute("value", parameter.Value).Close();
        xml.Close();
    }

    private static VlanTag ReadTag(Cursor tag)
    {
        if (tag.Attribute("id") is null) tag.Refuse(ErrorCode.XmlError, "missing vlan tag id attribute");
        var id = tag.UInt("id") ?? 0;
        if (id > MostVlan) tag.Refuse(ErrorCode.XmlError, $"vlan tag id {id} too large (maximum 4095)", "id");
        var mode = tag.Attribute("nativeMode");
        if (mode is not (null or "tagged" or "untagged"))
        {
            tag.Refuse(
                ErrorCode.XmlError, $"Invalid \"nativeMode='{mode}'\" in vlan <tag> element",
                "nativeMode", "Possible: tagged, untagged.");
        }

        return new VlanTag(id, mode);
    }

    private static BandwidthLimit? ReadLimit(Cursor? direction, bool inbound)
    {
        if (direction is not { } xml) return null;
        var limit = new BandwidthLimit(xml.ULong("average"), xml.ULong("peak"), xml.ULong("burst"), xml.ULong("floor"));
        if (limit is { Average: null, Floor: null })
            xml.Refuse(ErrorCode.XmlDetail, "Missing mandatory average or floor attributes");
        if (limit is { Average: null, Peak: not null } or { Average: null, Burst: not null })
            xml.Refuse(ErrorCode.XmlDetail, "'peak' and 'burst' require 'average' attribute");
        if (limit.Floor is not null && !inbound)
            xml.Refuse(ErrorCode.ConfigUnsupported, "'floor' attribute allowed only in <inbound> element", "floor");
        return limit;
    }

    private static void WriteLimit(MarkupWriter xml, string name, BandwidthLimit? limit)
    {
        if (limit is null) return;
        xml.Open(name).Attribute("average", limit.Average).Attribute("peak", limit.Peak)
            .Attribute("floor", limit.Floor).Attribute("burst", limit.Burst).Close();
    }

    private static void WriteVirtualPort(MarkupWriter xml, VirtualPort port)
    {
        xml.Open("virtualport").Attribute("type", port.Type);
        if (port with { Type = null } != new VirtualPort((string?)null))
        {
            xml.Open("parameters").Attribute("managerid", port.ManagerId).Attribute("typeid", port.TypeId)
                .Attribute("typeidversion", port.TypeIdVersion).Attribute("instanceid", port.InstanceId?.ToString())
                .Attribute("interfaceid", port.InterfaceId?.ToString()).Attribute("profileid", port.ProfileId).Close();
        }

        xml.Close();
    }
}
