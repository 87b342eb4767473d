using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Planning;

/// <summary>Writes down the names that a guest's devices and images have in QEMU and on the host while it runs.</summary>
public static class RunningDefinition
{
    /// <param name="definition">Completed.</param>
    /// <param name="id">The running guest's number.</param>
    /// <param name="macvtaps">Names that no device of the host has; taken one by one as they are needed.</param>
    public static DomainDefinition Of(DomainDefinition definition, int id, IEnumerable<string> macvtaps)
    {
        var named = DeviceAliases.Assign(VcpuCores.Numbered(definition));
        return named with { Id = id, Devices = BlockNumbers.Written(WithTargets(named.Devices, macvtaps)) };
    }

    // Unlike a tap device it does not go with its last user: only a name lets another run of this program find it.
    private static DeviceList WithTargets(DeviceList devices, IEnumerable<string> macvtaps)
    {
        if (!devices.Any(IsNameless)) return devices;
        using var free = macvtaps.GetEnumerator();
        return devices.Select(device =>
            IsNameless(device) && free.MoveNext() ? ((Interface)device) with { Target = free.Current } : device);
    }

    private static bool IsNameless(Device device) =>
        device is Interface { Source: InterfaceSource.Direct, Target: null };
}
