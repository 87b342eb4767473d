using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Xml.Devices.Interfaces;

namespace PowerVirt.Domain.Rules;

/// <summary>Which network interfaces QEMU can make.</summary>
internal static class InterfaceRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain) => domain.Devices.Of<Interface>().SelectMany(nic =>
        CheckSource(nic).Concat(CheckDriver(nic)).Select(message => Bad(nic, message)).Concat(TeamingRules.Check(nic, nic.Teaming)));

    private static IEnumerable<string> CheckSource(Interface nic)
    {
        var type = InterfaceSourceXml.TypeOf(nic.Source);
        var isVirtio = nic.Model?.StartsWith("virtio", StringComparison.Ordinal) == true;
        if (nic.Source is InterfaceSource.Internal or InterfaceSource.Nothing)
            yield return $"interface type '{type}' is not supported by QEMU: user, bridge, network, direct, ethernet, vhostuser, vdpa and hostdev are possible";
        if (nic.Source is InterfaceSource.VhostUser && !isVirtio)
        {
            yield return "Wrong or no <model> 'type' attribute specified with <interface type='vhostuser'/>. vhostuser requires the virtio-net* frontend";
        }

        if (nic.Source is InterfaceSource.Vdpa && !isVirtio) yield return $"invalid model for interface of type 'vdpa': '{nic.Model}'";
        if ((nic.Script ?? nic.DownScript) is not null && nic.Source is not (InterfaceSource.Ethernet or InterfaceSource.Bridge))
            yield return $"scripts are not supported on interfaces of type {type}";
        if (nic.Model == "usb-net") yield return "usb-net has no place on the PCI buses of a pseries guest: use model type='virtio', 'spapr-vlan' or 'e1000'";
        if (nic.Isolated is not null && nic.Source is not (InterfaceSource.Network or InterfaceSource.Bridge))
            yield return $"<port isolated='yes'/> is not supported for network interfaces with type='{type}'";
        if (nic.BackendDomain is not null) yield return "<backenddomain> belongs to Xen guests; remove it";
        if (nic.GuestName is not null) yield return "<guest dev='…'/> belongs to containers; the guest names its interfaces by itself";
        if (!nic.PortForwards.IsEmpty && nic.Source is not (InterfaceSource.User or InterfaceSource.VhostUser))
            yield return $"The <portForward> element can only be used with <interface type='user'>, not with type='{type}'";
        if (nic.Backend.Type == "passt" && nic.Source is not (InterfaceSource.User or InterfaceSource.VhostUser))
            yield return $"the 'passt' backend can only be used with interface type='user', not with type='{type}'";
    }

    private static IEnumerable<string> CheckDriver(Interface nic)
    {
        if (nic.Driver.RxQueueSize is { } rx && !ulong.IsPow2(rx)) yield return "rx_queue_size has to be a power of two";
        if (nic.Driver.TxQueueSize is { } tx && !ulong.IsPow2(tx)) yield return "tx_queue_size has to be a power of two";
    }

    private static Problem Bad(Interface nic, string message) => new(ErrorCode.ConfigUnsupported, message, nic.Origin.Place);
}
