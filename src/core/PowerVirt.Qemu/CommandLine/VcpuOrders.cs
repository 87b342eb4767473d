using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>
/// Cores that the guest starts with and may give back: QEMU lets go only of what has been plugged in under an id.
/// </summary>
internal static class VcpuOrders
{
    private const string CpuSuffix = "-powerpc64-cpu", CoreSuffix = "-spapr-cpu-core";

    public static IEnumerable<MonitorStep> Of(PlanContext context)
    {
        if (CoreType(context) is not { } type) yield break;
        foreach (var first in VcpuCores.Plugged(context.Definition))
        {
            // A core's number is that of its first virtual CPU, and its node is the one that -numa gives it.
            QemuProperties core = [("driver", type), ("id", $"vcpu{first.Id}"), ("core-id", first.Id)];
            yield return new MonitorStep(
                "device_add", core.ToJson(), $"The core of vcpu {first.Id} is there at start and can be taken out again.");
        }
    }

    /// <summary>The type of the machine's cores; null where nothing says which CPU QEMU will take.</summary>
    public static string? CoreType(PlanContext context)
    {
        var type = CpuType(context);
        return type?.EndsWith(CpuSuffix, StringComparison.Ordinal) == true ? type[..^CpuSuffix.Length] + CoreSuffix : null;
    }

    private static string? CpuType(PlanContext context)
    {
        if (context.Cpu.Line.Cpu is not { } line) return context.MachineType?.DefaultCpuType;
        var name = line.Split(',')[0];
        var model = context.Qemu.Under(context.Accelerator)?.CpuModels
            .FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return model?.TypeName ?? $"{model?.Name ?? name}{CpuSuffix}";
    }
}
