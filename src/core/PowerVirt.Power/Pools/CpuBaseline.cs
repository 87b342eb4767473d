using System.Collections.Immutable;

namespace PowerVirt.Power.Pools;

/// <summary>
/// The CPU that guests can have on every one of several hosts, as libvirt's virConnectBaselineCPU computes it.
/// </summary>
/// <remarks>libvirt takes hosts of one generation only; <see cref="PoolLevel"/> has an answer for mixed ones.</remarks>
public static class CpuBaseline
{
    private static readonly ImmutableArray<string> Vendors =
        [.. Generations.All.Select(generation => generation.Vendor).Distinct()];

    /// <summary>The common CPU, or libvirt's error.</summary>
    /// <param name="cpus">At least one.</param>
    public static BaselineAnswer Of(ImmutableArray<CpuDescription> cpus)
    {
        if (cpus.IsEmpty) return Failed("No CPUs given");
        if (cpus[0].Model is not { } first || !Generations.TryByName(first, out var generation))
            return new BaselineAnswer.Failed(CpuFault.Internal, $"Unknown CPU model {cpus[0].Model ?? "(null)"}");
        foreach (var cpu in cpus)
        {
            if (cpu.Model != generation.Name) return Failed("CPUs are incompatible");
            if (cpu.Vendor is not { } vendor) continue;
            if (!Vendors.Contains(vendor)) return Failed($"Unknown CPU vendor {vendor}");
            if (vendor != generation.Vendor)
                return Failed($"CPU vendor {generation.Vendor} of model {generation} differs from vendor {vendor}");
        }

        return new BaselineAnswer.Common(RequestedCpu.Custom(generation.Name) with { Fallback = CpuFallback.Forbid });
    }

    private static BaselineAnswer.Failed Failed(string message) => new(CpuFault.OperationFailed, message);
}

/// <summary>A common CPU, or the reason why there is none.</summary>
public abstract record BaselineAnswer
{
    private BaselineAnswer()
    {
    }

    public sealed record Common(RequestedCpu Cpu) : BaselineAnswer;

    public sealed record Failed(CpuFault Fault, string Message) : BaselineAnswer;
}
