using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Xml.Devices.Interfaces;

namespace PowerVirt.Domain.Rules;

/// <summary>Which network interfaces QEMU can make, and what each kind of them can have.</summary>
internal static class InterfaceRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain) =>
        domain.Devices.Of<Interface>().SelectMany(nic => InterfaceAddressRules.Check(nic)
            .Concat(CheckSource(nic)).Concat(CheckOptions(nic)).Concat(CheckDriver(nic))
            .Concat(TeamingRules.Check(nic)));

    private static IEnumerable<Problem> CheckSource(Interface nic)
    {
        var type = InterfaceSourceXml.TypeOf(nic.Source);
        if (nic.Source is InterfaceSource.Internal or InterfaceSource.Nothing)
        {
            yield return DeviceProblem.Unsupported(
                nic, $"interface type '{type}' is not supported by QEMU",
                "Possible are user, bridge, network, direct, ethernet, vhostuser, vdpa and hostdev.");
        }

        if (nic.Source is InterfaceSource.VhostUser && !IsVirtio(nic))
        {
            yield return DeviceProblem.Of(
                nic, ErrorCode.InternalError,
                "Wrong or no <model> 'type' attribute specified with <interface type='vhostuser'/>. vhostuser requires "
                    + "the virtio-net* frontend");
        }

        if (nic.Source is InterfaceSource.Vdpa && !IsVirtio(nic))
            yield return DeviceProblem.Unsupported(nic, $"invalid model for interface of type 'vdpa': '{nic.Model}'");
        if (nic.Model == "usb-net")
        {
            yield return DeviceProblem.Unsupported(
                nic, "usb-net has no place on the PCI buses of a pseries guest.",
                "Use model type='virtio', 'spapr-vlan' or 'e1000'.");
        }

        if (nic.BackendDomain is not null)
            yield return DeviceProblem.Unsupported(nic, "<backenddomain> belongs to Xen guests.", "Remove it.");
        if (nic.GuestName is not null)
        {
            yield return DeviceProblem.Unsupported(
                nic, "<guest dev='…'/> belongs to containers and does nothing here.",
                "The guest names its interfaces by itself.") with
            {
                Severity = Severity.Warning,
            };
        }

        if (nic.Bandwidth?.Inbound?.Floor is not null && nic.Source is not InterfaceSource.Network)
            yield return DeviceProblem.Unsupported(nic, "floor attribute is not supported for this config");
    }

    private static IEnumerable<Problem> CheckOptions(Interface nic)
    {
        var type = InterfaceSourceXml.TypeOf(nic.Source);
        if (nic.Isolated == true && nic.Source is not (InterfaceSource.Network or InterfaceSource.Bridge))
        {
            yield return DeviceProblem.Unsupported(
                nic,
                $"interface {nic.Mac} - <port isolated='yes'/> is not supported for network interfaces with "
                    + $"type='{type}'");
        }
        else if (nic is { Isolated: true, VirtualPort.Type: { } port })
        {
            yield return DeviceProblem.Unsupported(
                nic,
                $"interface {nic.Mac} - <port isolated='yes'/> is not supported for network interfaces with "
                    + $"virtualport type='{port}'");
        }

        if (nic.Source is not InterfaceSource.Ethernet && nic.VirtualPort is not null
            && nic.Source is not (InterfaceSource.Network or InterfaceSource.Bridge or InterfaceSource.Direct
                or InterfaceSource.HostDevice))
        {
            yield return DeviceProblem.Unsupported(
                nic, $"<virtualport> element unsupported for <interface type='{type}'>");
        }

        if (nic.Backend.Type == "passt" && nic.Source is not (InterfaceSource.User or InterfaceSource.VhostUser))
        {
            yield return DeviceProblem.Of(
                nic, ErrorCode.InternalError, "The 'passt' backend can only be used with interface type='user'");
        }

        if (!nic.PortForwards.IsEmpty && nic.Source is not (InterfaceSource.User or InterfaceSource.VhostUser))
        {
            yield return DeviceProblem.Unsupported(
                nic, "The <portForward> element can only be used with <interface type='user'> and its 'passt' backend");
        }

        if (nic.Mtu is not null && !TakesMtu(nic))
            yield return DeviceProblem.Unsupported(nic, $"setting MTU on interface type {type} is not supported yet");
        if (nic.CoalesceFrames is not null && nic.Source is not (InterfaceSource.Network or InterfaceSource.Bridge))
        {
            yield return DeviceProblem.Unsupported(
                nic, $"coalesce settings on interface type {type} are not supported");
        }
    }

    // Where somebody else owns the host's end, nobody here can tell it.
    private static bool TakesMtu(Interface nic) => nic.Source switch
    {
        InterfaceSource.Network or InterfaceSource.Bridge or InterfaceSource.Ethernet or InterfaceSource.VhostUser =>
            true,
        InterfaceSource.User => nic.Backend.Type == "passt",
        _ => false,
    };

    private static IEnumerable<Problem> CheckDriver(Interface nic)
    {
        if (!IsVirtio(nic))
        {
            foreach (var problem in DeviceProblem.Virtio(nic)) yield return problem;
            yield break;
        }

        if (nic.Driver.RxQueueSize is { } rx && !ulong.IsPow2(rx))
            yield return DeviceProblem.Unsupported(nic, "rx_queue_size has to be a power of two");
        if (nic.Driver.TxQueueSize is { } tx && !ulong.IsPow2(tx))
            yield return DeviceProblem.Unsupported(nic, "tx_queue_size has to be a power of two");
    }

    private static bool IsVirtio(Interface nic) => nic.Model?.StartsWith("virtio", StringComparison.Ordinal) == true;
}
