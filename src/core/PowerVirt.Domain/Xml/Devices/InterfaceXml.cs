using System.Text.RegularExpressions;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>interface</c>.</summary>
internal static partial class InterfaceXml
{
    private const string Types = "user, bridge, ethernet";

    public static Interface Read(Cursor xml, XmlOptions options)
    {
        var driver = xml.Child("driver");
        var target = xml.Child("target");
        return new Interface
        {
            Source = ReadSource(xml, target),
            Mac = ReadMac(xml),
            Model = xml.Child("model")?.Attribute("type"),
            Target = target?.Attribute("dev"),
            LinkUp = ReadLink(xml),
            Mtu = xml.Child("mtu")?.UInt("size"),
            Driver = ReadDriver(driver),
            Virtio = VirtioOptionsXml.Read(driver),
        };
    }

    public static void Write(MarkupWriter xml, Interface nic, XmlOptions options)
    {
        xml.Open("interface").Attribute("type", TypeOf(nic.Source));
        if (nic.Mac is not null) xml.Open("mac").Attribute("address", nic.Mac).Close();
        if (nic.Source is InterfaceSource.Bridge bridge) xml.Open("source").Attribute("bridge", bridge.Name).Close();
        var ethernet = nic.Source as InterfaceSource.Ethernet;
        if (ethernet?.Script is { } script) xml.Open("script").Attribute("path", script).Close();
        if (nic.Target is not null || ethernet?.Managed is not null)
            xml.Open("target").Attribute("dev", nic.Target).YesNo("managed", ethernet?.Managed).Close();
        if (nic.Model is not null) xml.Open("model").Attribute("type", nic.Model).Close();
        WriteDriver(xml, nic);
        if (nic.LinkUp is { } up) xml.Open("link").Attribute("state", up ? "up" : "down").Close();
        if (nic.Mtu is { } mtu) xml.Open("mtu").Attribute("size", mtu).Close();
        DevicePlaceXml.Write(xml, nic, options);
        xml.Close();
    }

    private static string TypeOf(InterfaceSource source) => source switch
    {
        InterfaceSource.User => "user",
        InterfaceSource.Bridge => "bridge",
        _ => "ethernet",
    };

    private static InterfaceSource ReadSource(Cursor xml, Cursor? target)
    {
        switch (xml.Required("type"))
        {
            case "user" or "": return new InterfaceSource.User();
            case "bridge":
                if (xml.Child("source")?.Attribute("bridge") is { Length: > 0 } name) return new InterfaceSource.Bridge(name);
                xml.Refuse(ErrorCode.XmlError, "No <source> 'bridge' attribute specified with <interface type='bridge'/>");
                return new InterfaceSource.Bridge("");
            case "ethernet":
                return new InterfaceSource.Ethernet { Managed = target?.YesNo("managed"), Script = xml.Child("script")?.Attribute("path") };
            case var other:
                xml.Refuse(ErrorCode.ConfigUnsupported, $"Interfaces of type '{other}' are not supported. Possible: {Types}.", "type");
                return new InterfaceSource.User();
        }
    }

    private static string? ReadMac(Cursor xml)
    {
        if (xml.Child("mac") is not { } mac || mac.Attribute("address") is not { } address) return null;
        if (!MacAddress().IsMatch(address))
            mac.Refuse(ErrorCode.XmlError, $"unable to parse mac address '{address}': six bytes such as 52:54:00:12:34:56 are expected", "address");
        else if ((Convert.ToByte(address[..2], 16) & 1) != 0)
            mac.Refuse(ErrorCode.XmlError, $"expected unicast mac address, found multicast '{address}'", "address");
        return address.ToLowerInvariant();
    }

    private static bool? ReadLink(Cursor xml)
    {
        if (xml.Child("link") is not { } link) return null;
        var state = link.Attribute("state");
        if (state is not ("up" or "down"))
            link.Refuse(ErrorCode.XmlError, $"Invalid value for attribute 'state' in element 'link': '{state}'. Possible: up, down.", "state");
        return state != "down";
    }

    private static InterfaceDriver ReadDriver(Cursor? driver) => driver is not { } xml ? new InterfaceDriver() : new InterfaceDriver
    {
        Name = xml.Attribute("name"),
        Queues = xml.UInt("queues"),
        RxQueueSize = xml.UInt("rx_queue_size"),
        TxQueueSize = xml.UInt("tx_queue_size"),
    };

    private static void WriteDriver(MarkupWriter xml, Interface nic)
    {
        if (nic.Driver == new InterfaceDriver() && nic.Virtio is null) return;
        xml.Open("driver").Attribute("name", nic.Driver.Name).Attribute("queues", nic.Driver.Queues)
            .Attribute("rx_queue_size", nic.Driver.RxQueueSize).Attribute("tx_queue_size", nic.Driver.TxQueueSize);
        VirtioOptionsXml.WriteAttributes(xml, nic.Virtio);
        xml.Close();
    }

    [GeneratedRegex("^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}$")]
    private static partial Regex MacAddress();
}
