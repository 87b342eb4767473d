using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.CommandLine.HostDevices;

namespace PowerVirt.Qemu.Planning;

/// <summary>Names of the definition that only the host can turn into something to open, and where it did not.</summary>
internal static class HostPlaceChecks
{
    public static IEnumerable<Problem> Of(PlanContext context) =>
        context.Definition.Devices.SelectMany(device => Of(device, context));

    private static IEnumerable<Problem> Of(Device device, PlanContext context)
    {
        var path = context.PathOf(device);
        switch (device)
        {
            case Interface { Source: InterfaceSource.Network { Name: var name } }
                when !context.Settings.Networks.ContainsKey(name):
                yield return Unknown($"PowerVirt manages no networks yet, so nothing says which bridge the network '{name}' has.",
                    $"{path}/source", "Name the bridge with <interface type='bridge'>: libvirt's network 'default' is virbr0.");
                break;
            case Interface { Source: InterfaceSource.Direct direct } link when Excess(link, direct) is var (element, remedy):
                yield return Unknown(
                    $"The interface on '{direct.Device}' asks for {element}, and PowerVirt makes plain macvtap devices only.",
                    path, remedy);
                break;
            case Interface { Script: { Length: > 0 } script }:
                yield return Unknown($"The interface asks for the script '{script}', and PowerVirt runs no scripts.",
                    $"{path}/script", "Join the interface to a bridge with <interface type='bridge'>.");
                break;
            case HostDevice { Source: HostDeviceSource.Scsi scsi } host when ScsiHostDevice.PathOf(host, context) is null:
                yield return Unknown(
                    $"The host has no SCSI device {ScsiHostDevice.Name(scsi)}, or nobody asked for it before the start.",
                    $"{path}/source", "`lsscsi -g` lists the host's SCSI devices.");
                break;
            case HostDevice { Managed: true, Source: HostDeviceSource.Pci { Address: var address } }:
                yield return Unknown(
                    $"The host's driver keeps the PCI device {address} unless somebody takes it away before the start.", path,
                    $"Bind it to vfio-pci: driverctl set-override {address} vfio-pci.") with
                { Severity = Severity.Warning };
                break;
            case Vsock vsock when VsockArguments.ContextId(vsock, context) is null:
                yield return Unknown("Nobody chose the guest's vsock address before the start.",
                    $"{path}/cid", "Name one with <cid auto='no' address='3'/>, unique on the host.");
                break;
        }
    }

    /// <summary>What a macvtap device is to have and here cannot, and what to do; null where there is nothing.</summary>
    private static (string Element, string Remedy)? Excess(Interface link, InterfaceSource.Direct direct) => link switch
    {
        { VirtualPort: not null } =>
            ("a <virtualport>", "Remove it: nobody here tells a switch of the guest. mode='bridge' needs no switch that knows of it."),
        { TrustGuestFilters: true } =>
            ("trustGuestRxFilters='yes'",
                "Remove it: the guest keeps the address of its definition; a bridge (<interface type='bridge'>) carries any."),
        { Vlan: not null } =>
            ("a <vlan>",
                $"Remove it, and name a VLAN device as the source: ip link add link {direct.Device} name {direct.Device}.42 "
                    + "type vlan id 42."),
        _ => null,
    };

    private static Problem Unknown(string message, string path, string remedy) =>
        new(ErrorCode.ConfigUnsupported, message, new XmlPlace(path, 0), remedy);
}
