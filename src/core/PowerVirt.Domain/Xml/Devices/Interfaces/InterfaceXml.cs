using System.Text.RegularExpressions;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Interfaces;

/// <summary><c>interface</c>.</summary>
internal static partial class InterfaceXml
{
    /// <summary>Models that libvirt knows in any case of letters; others go to QEMU as they are.</summary>
    private static readonly string[] KnownModels =
    [
        "virtio", "virtio-transitional", "virtio-non-transitional", "spapr-vlan", "e1000", "e1000e", "igb", "rtl8139",
        "usb-net", "netfront", "lan9118", "smc91c111", "vmxnet", "vmxnet2", "vmxnet3", "Am79C970A", "Am79C973",
        "82540EM", "82545EM", "82543GC", "vlance",
    ];

    public static Interface Read(Cursor xml, XmlOptions options)
    {
        var driver = xml.Child("driver");
        var target = xml.Child("target");
        var model = ReadModel(xml);
        var isVirtio = model?.StartsWith("virtio", StringComparison.Ordinal) == true;
        var source = InterfaceSourceXml.Read(xml, target, options);
        return new Interface
        {
            Source = source,
            TrustGuestFilters = xml.YesNo("trustGuestRxFilters"),
            Mac = ReadMac(xml),
            MacType = xml.Child("mac")?.Attribute("type"),
            MacCheck = xml.Child("mac")?.YesNo("check"),
            Vlan = LinkPropertiesXml.ReadVlan(xml),
            VirtualPort = LinkPropertiesXml.ReadVirtualPort(xml),
            Bandwidth = LinkPropertiesXml.ReadBandwidth(xml),
            Isolated = xml.Child("port")?.YesNo("isolated"),
            Addresses = IpXml.ReadAddresses(xml),
            Routes = IpXml.ReadRoutes(xml),
            Script = xml.Child("script")?.Attribute("path"),
            DownScript = xml.Child("downscript")?.Attribute("path"),
            BackendDomain = xml.Child("backenddomain")?.Attribute("name"),
            Target = ReadTarget(target, options),
            GuestName = xml.Child("guest")?.Attribute("dev"),
            Model = model,
            Driver = InterfaceDriverXml.Read(driver, isVirtio, source),
            Virtio = VirtioOptionsXml.Read(driver),
            Backend = InterfaceDriverXml.ReadBackend(xml.Child("backend"), isVirtio),
            PortForwards = PortForwardXml.Read(xml),
            Filter = LinkPropertiesXml.ReadFilter(xml, source),
            LinkUp = ReadLink(xml),
            SendBuffer = xml.Child("tune")?.Child("sndbuf")?.TextUInt(),
            Teaming = TeamingXml.Read(xml),
            Mtu = xml.Child("mtu")?.UInt("size") is > 0 and var mtu ? mtu : null,
            CoalesceFrames = xml.Child("coalesce")?.Child("rx")?.Child("frames")?.UInt("max") is > 0 and var frames
                ? frames
                : null,
        };
    }

    public static void Write(MarkupWriter xml, Interface nic, XmlOptions options)
    {
        xml.Open("interface").Attribute("type", InterfaceSourceXml.TypeOf(nic.Source));
        if (nic.Source is InterfaceSource.HostDevice { Managed: true }) xml.Attribute("managed", "yes");
        xml.YesNo("trustGuestRxFilters", nic.TrustGuestFilters);
        if (nic.Mac is not null)
        {
            xml.Open("mac").Attribute("address", nic.Mac).Attribute("type", nic.MacType).YesNo("check", nic.MacCheck)
                .Close();
        }

        InterfaceSourceXml.Write(xml, nic.Source, options);
        LinkPropertiesXml.Write(xml, nic);
        IpXml.Write(xml, nic.Addresses, nic.Routes);
        PortForwardXml.Write(xml, nic.PortForwards);
        if (nic.Script is { } script) xml.Open("script").Attribute("path", script).Close();
        if (nic.DownScript is { } downScript) xml.Open("downscript").Attribute("path", downScript).Close();
        if (nic.BackendDomain is { } domain) xml.Open("backenddomain").Attribute("name", domain).Close();
        var managed = (nic.Source as InterfaceSource.Ethernet)?.Managed;
        var target = Kept(nic.Target, options);
        if (target is not null || managed is not null)
            xml.Open("target").Attribute("dev", target).YesNo("managed", managed).Close();
        if (nic.GuestName is { } guest) xml.Open("guest").Attribute("dev", guest).Close();
        if (nic.Model is not null) xml.Open("model").Attribute("type", nic.Model).Close();
        InterfaceDriverXml.Write(xml, nic);
        InterfaceDriverXml.WriteBackend(xml, nic.Backend);
        LinkPropertiesXml.WriteFilter(xml, nic.Filter);
        if (nic.LinkUp is { } up) xml.Open("link").Attribute("state", up ? "up" : "down").Close();
        if (nic.SendBuffer is { } buffer) xml.Open("tune").Leaf("sndbuf", buffer).Close();
        TeamingXml.Write(xml, nic.Teaming);
        if (nic.Mtu is { } mtu) xml.Open("mtu").Attribute("size", mtu).Close();
        if (nic.CoalesceFrames is { } frames)
            xml.Open("coalesce").Open("rx").Open("frames").Attribute("max", frames).Close().Close().Close();
        DevicePlaceXml.Write(xml, nic, options);
        xml.Close();
    }

    private static string? ReadModel(Cursor xml)
    {
        if (xml.Child("model") is not { } model || model.Attribute("type") is not { } type) return null;
        if (!ModelName().IsMatch(type))
            model.Refuse(ErrorCode.InvalidArgument, "Model name contains invalid characters", "type");
        return Array.Find(KnownModels, known => known.Equals(type, StringComparison.OrdinalIgnoreCase)) ?? type;
    }

    private static string? ReadMac(Cursor xml)
    {
        if (xml.Child("mac") is not { } mac || mac.Attribute("address") is not { } address) return null;
        if (!MacAddress().IsMatch(address))
        {
            mac.Refuse(
                ErrorCode.XmlError, $"unable to parse mac address '{address}'",
                "address", "Six bytes such as 52:54:00:12:34:56 are expected.");
        }
        else if ((Convert.ToByte(address[..2], 16) & 1) != 0)
            mac.Refuse(ErrorCode.XmlError, $"expected unicast mac address, found multicast '{address}'", "address");
        return address.ToLowerInvariant();
    }

    private static string? ReadTarget(Cursor? target, XmlOptions options) =>
        target?.Attribute("dev") is { Length: > 0 } name ? Kept(name, options) : null;

    // Names with these prefixes are the host's own choice for one run.
    private static string? Kept(string? target, XmlOptions options) =>
        target is not null && options.Inactive && GeneratedTarget().IsMatch(target) ? null : target;

    private static bool? ReadLink(Cursor xml)
    {
        if (xml.Child("link") is not { } link) return null;
        var state = link.Attribute("state");
        if (state is not ("up" or "down"))
        {
            link.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'state' in element 'link': '{state}'.",
                "state", "Possible: up, down.");
        }

        return state != "down";
    }

    [GeneratedRegex("^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}$")]
    private static partial Regex MacAddress();

    [GeneratedRegex("^[0-9A-Za-z_-]+$")]
    private static partial Regex ModelName();

    [GeneratedRegex("^(vnet|macvtap|macvlan|vdpa)[0-9]*$")]
    private static partial Regex GeneratedTarget();
}
