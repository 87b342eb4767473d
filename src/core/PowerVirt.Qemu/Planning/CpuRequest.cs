using PowerVirt.Domain;
using PowerVirt.Power;

namespace PowerVirt.Qemu.Planning;

/// <summary>Reduces a definition's <c>cpu</c> element to what decides about the CPU.</summary>
public static class CpuRequest
{
    public static RequestedCpu Of(Cpu? cpu)
    {
        if (cpu is null || (cpu.Mode is null && cpu.Model is null)) return RequestedCpu.None;

        // A model without a mode is a custom CPU, in libvirt's older documents.
        var mode = cpu.Mode is null or CpuMode.None ? CpuMode.Custom : cpu.Mode.Value;
        return new RequestedCpu(mode)
        {
            Model = cpu.Model,
            Vendor = cpu.Vendor,
            Match = cpu.Match ?? CpuMatch.Exact,
            Fallback = cpu.Fallback ?? CpuFallback.Allow,
        };
    }
}
