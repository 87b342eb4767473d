using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Planning;

/// <summary>Writes down the names that a guest's devices and images have in QEMU and on the host while it runs.</summary>
public static class RunningDefinition
{
    /// <param name="definition">Completed.</param>
    /// <param name="id">The running guest's number.</param>
    /// <param name="links">Names for the network devices that it gets on the host.</param>
    public static DomainDefinition Of(DomainDefinition definition, int id, FreeLinks links)
    {
        var named = DeviceAliases.Assign(VcpuCores.Numbered(definition));
        return named with { Id = id, Devices = BlockNumbers.Written(WithTargets(named.Devices, links)) };
    }

    /// <summary>
    /// The same as it is before the guest has done anything: the balloon is empty, and nobody has opened a channel.
    /// </summary>
    public static DomainDefinition AtStart(DomainDefinition definition) => definition with
    {
        Memory = definition.Memory with { Current = definition.Memory.Size },
        // It has just this model, whatever else would have been allowed.
        Cpu = definition.Cpu is { Mode: CpuMode.Custom, Model: not null } cpu
            ? cpu with { Fallback = CpuFallback.Forbid } : definition.Cpu,
        Devices = definition.Devices.Select(device => device switch
        {
            Channel { Forward: null } channel => channel with { Connected = false },
            // libvirt: the next medium brings its format with it.
            Disk { Source: null } drive => drive with { Driver = drive.Driver with { Format = null } },
            _ => device,
        }),
    };

    // libvirt shows these names, and statistics go by them. A macvtap device does not even go with its last user: only a
    // name lets another run of this program find it.
    private static DeviceList WithTargets(DeviceList devices, FreeLinks links)
    {
        if (!devices.Any(IsNameless)) return devices;
        using var taps = links.Taps.GetEnumerator();
        using var macvtaps = links.Macvtaps.GetEnumerator();
        return devices.Select(device =>
        {
            if (!IsNameless(device)) return device;
            var nic = (Interface)device;
            var names = nic.Source is InterfaceSource.Direct ? macvtaps : taps;
            return names.MoveNext() ? nic with { Target = names.Current } : nic;
        });
    }

    private static bool IsNameless(Device device) => device is Interface
    {
        Target: null,
        Source: InterfaceSource.Direct or InterfaceSource.Bridge or InterfaceSource.Network
            or InterfaceSource.Ethernet { Managed: not false },
    };
}
