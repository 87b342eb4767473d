using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Hands out the <c>index</c> of PCI host bridges:
/// it fixes where a bridge lies in the guest's address space.</summary>
internal sealed class HostBridgeIndexes
{
    private readonly HashSet<uint> _used = [];

    public static HostBridgeIndexes Of(DomainDefinition domain)
    {
        var indexes = new HostBridgeIndexes();
        foreach (var controller in domain.Devices.Of<Controller>())
            if (controller.Pci?.TargetIndex is { } index) indexes._used.Add(index);
        return indexes;
    }

    /// <summary>0 for the implicit bridge, the lowest free number for any other.</summary>
    public uint Next(Controller bridge)
    {
        var index = bridge.Index == 0 ? 0u : 1u;
        while (!_used.Add(index)) index++;
        return index;
    }
}
