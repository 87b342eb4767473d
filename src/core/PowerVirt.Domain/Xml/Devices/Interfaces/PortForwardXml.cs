using System.Collections.Immutable;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Interfaces;

/// <summary><c>portForward</c> of a user network.</summary>
internal static class PortForwardXml
{
    public static ImmutableArray<PortForward> Read(Cursor xml) => xml.Each("portForward", ReadOne);

    public static void Write(MarkupWriter xml, ImmutableArray<PortForward> forwards)
    {
        foreach (var forward in forwards)
        {
            xml.Open("portForward").Attribute("proto", forward.Protocol).Attribute("address", forward.Address)
                .Attribute("dev", forward.Device);
            foreach (var range in forward.Ranges)
            {
                xml.Open("range").Attribute("start", range.Start).Attribute("end", range.End)
                    .Attribute("to", range.To).YesNo("exclude", range.Exclude).Close();
            }

            xml.Close();
        }
    }

    private static PortForward ReadOne(Cursor xml)
    {
        var protocol = xml.Required("proto");
        if (protocol is not ("" or "tcp" or "udp"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'proto' in element 'portForward': '{protocol}'.",
                "proto", "Possible: tcp, udp.");
        }

        return new PortForward(
            protocol, xml.Attribute("address"), xml.Attribute("dev"), xml.Each("range", ReadRange));
    }

    private static PortRange ReadRange(Cursor range)
    {
        if (range.Attribute("start") is null) range.Refuse(ErrorCode.XmlError, "Missing attribute 'start' in <range>.");
        var end = range.UInt("end");
        return new PortRange(
            range.UInt("start") ?? 0, end is 0 ? null : end, range.UInt("to") is > 0 and var to ? to : null,
            range.YesNo("exclude"));
    }
}
