using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Xml.Devices.Interfaces;

namespace PowerVirt.Domain.Rules;

/// <summary>Teams of a virtio interface that stays and a host device that may go.</summary>
internal static class TeamingRules
{
    public static IEnumerable<Problem> Check(Interface nic)
    {
        if (nic.Teaming is not { } teaming) yield break;
        if (teaming is { Role: TeamingRole.Transient, Persistent: null })
        {
            yield return DeviceProblem.Unsupported(
                nic, "teaming persistent attribute must be set if teaming type is 'transient'");
        }

        if (teaming is { Role: TeamingRole.Persistent, Persistent: not null })
        {
            yield return DeviceProblem.Unsupported(
                nic, "teaming persistent attribute not allowed if teaming type is 'persistent'");
        }

        if (teaming.Role == TeamingRole.Persistent && nic.Model?.StartsWith("virtio", StringComparison.Ordinal) != true)
        {
            yield return DeviceProblem.Unsupported(
                nic, $"virtio-net teaming persistent interface must be <model type='virtio'/>, not '{nic.Model}'");
        }

        if (teaming.Role == TeamingRole.Transient
            && nic.Source is not (InterfaceSource.HostDevice or InterfaceSource.Network))
        {
            yield return DeviceProblem.Unsupported(
                nic,
                "virtio-net teaming transient interface must be type='hostdev', not "
                    + $"'{InterfaceSourceXml.TypeOf(nic.Source)}'");
        }
    }

    public static IEnumerable<Problem> Check(HostDevice device)
    {
        if (device.Teaming is not { } teaming) yield break;
        if (teaming.Role != TeamingRole.Transient)
            yield return DeviceProblem.Unsupported(device, "teaming hostdev devices must have type='transient'");
        if (teaming.Persistent is null)
        {
            yield return DeviceProblem.Unsupported(
                device, "missing required persistent attribute in hostdev teaming element");
        }

        if (device.Source is not HostDeviceSource.Pci)
            yield return DeviceProblem.Unsupported(device, "teaming is only supported for pci hostdev devices");
    }
}
