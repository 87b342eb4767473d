using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.CommandLine.Displays;
using PowerVirt.Qemu.CommandLine.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The order of what QEMU's monitor is told before the guest runs.</summary>
internal static class MonitorOrders
{
    public static IEnumerable<MonitorStep> Of(PlanContext context)
    {
        var devices = context.Definition.Devices;
        var memory = context.Definition.Memory;
        return
        [
            .. VcpuOrders.Of(context),
            .. devices.Of<Graphics>().SelectMany(GraphicsArguments.MonitorSteps),
            .. devices.Of<Disk>().SelectMany(disk => DiskArguments.MonitorSteps(disk, context)),
            .. devices.Of<Interface>().SelectMany(InterfaceArguments.MonitorSteps),
            .. devices.Of<Memballoon>().SelectMany(balloon => MemballoonArguments.MonitorSteps(balloon, memory)),
        ];
    }
}
