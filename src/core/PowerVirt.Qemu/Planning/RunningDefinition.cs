using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Planning;

/// <summary>Writes down the names that a guest's devices and images have in QEMU while it runs.</summary>
public static class RunningDefinition
{
    /// <param name="definition">Completed.</param>
    /// <param name="id">The running guest's number.</param>
    public static DomainDefinition Of(DomainDefinition definition, int id)
    {
        var named = DeviceAliases.Assign(VcpuCores.Numbered(definition));
        return named with { Id = id, Devices = BlockNumbers.Written(named.Devices) };
    }
}
