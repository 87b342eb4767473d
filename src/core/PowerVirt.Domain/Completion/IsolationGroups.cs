using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Domain.Completion;

/// <summary>Which devices must not share a PCI host bridge:
/// errors of one IOMMU group stop all of its bridge (PAPR's EEH).</summary>
internal static class IsolationGroups
{
    /// <summary>0 for devices that QEMU emulates; else the host's IOMMU group and one.</summary>
    public static int Of(Device device, DomainDefinition domain, MachineFacts facts)
    {
        if (!ImplicitDevices.IsPseries(domain)) return 0;
        var source = device switch
        {
            HostDevice host => host.Source,
            Interface { Source: InterfaceSource.HostDevice host } => host.Device,
            _ => null,
        };
        return source is HostDeviceSource.Pci pci && facts.IommuGroups.TryGetValue(pci.Address, out var group)
            ? group + 1
            : 0;
    }
}
