namespace PowerVirt.Power.Pools;

/// <summary>Compares a CPU with a host's as libvirt's ppc64 driver does, in result and in words.</summary>
/// <param name="Result">How they compare.</param>
/// <param name="Fault">The error's number; null where there is no error.</param>
/// <param name="Message">What libvirt says about it; null where it says nothing.</param>
public sealed record CpuComparison(ComparisonResult Result, CpuFault? Fault = null, string? Message = null)
{
    private static readonly CpuComparison Identical = new(ComparisonResult.Identical);

    /// <summary>Compares.</summary>
    /// <param name="host">The host's CPU.</param>
    /// <param name="cpu">The CPU of a guest, or that of another host as a custom one.</param>
    /// <param name="failIncompatible">Whether an incompatible CPU is an error
    /// (VIR_CONNECT_COMPARE_CPU_FAIL_INCOMPATIBLE).</param>
    public static CpuComparison Compare(CpuDescription host, RequestedCpu cpu, bool failIncompatible = false)
    {
        var plain = host.Model is null ? Incompatible("unknown host CPU") : Compared(host, host.Model, cpu);
        return plain.Result == ComparisonResult.Incompatible && failIncompatible
            ? plain with { Result = ComparisonResult.Error, Fault = CpuFault.Incompatible }
            : plain;
    }

    private static CpuComparison Compared(CpuDescription host, string hostModel, RequestedCpu cpu)
    {
        if (cpu.Architecture is not (null or { IsPower: true, WordSize: 64 }))
            return Incompatible($"CPU arch {cpu.Architecture} does not match host arch");
        if (cpu.Vendor is { } vendor && vendor != host.Vendor)
            return Incompatible($"host CPU vendor does not match required CPU vendor {vendor}");
        if (!Generations.TryByName(hostModel, out var own)) return UnknownModel(hostModel);
        return cpu.Mode switch
        {
            CpuMode.HostModel when cpu.Model is { } level => CompareLevel(own, level),
            CpuMode.Custom when cpu.Model is { } model => CompareModel(own, model),
            CpuMode.Custom => UnknownModel("(null)"),
            _ => Identical,
        };
    }

    private static CpuComparison CompareLevel(Generation host, string text)
    {
        if (host.Level is not { } reached) return Error("Host CPU does not support compatibility modes");
        if (CompatLevels.IsToCome(text)) return new CpuComparison(ComparisonResult.Incompatible);
        if (!CompatLevels.TryParse(text, out var level) || level == CompatLevels.Power7Plus)
            return Error($"Unknown compatibility mode {text}");
        return level > reached ? new CpuComparison(ComparisonResult.Incompatible) : Identical;
    }

    private static CpuComparison CompareModel(Generation host, string text)
    {
        var name = Generations.FoldLegacy(text);
        if (!Generations.TryByName(name, out var generation)) return UnknownModel(name);
        return generation == host
            ? Identical
            : Incompatible($"host CPU model does not match required CPU model {generation}");
    }

    private static CpuComparison Incompatible(string message) => new(ComparisonResult.Incompatible, Message: message);

    private static CpuComparison UnknownModel(string name) => Error($"Unknown CPU model {name}");

    private static CpuComparison Error(string message) => new(ComparisonResult.Error, CpuFault.Internal, message);
}

/// <summary>libvirt's <c>virCPUCompareResult</c>.</summary>
public enum ComparisonResult
{
    Error = -1,
    Incompatible = 0,
    Identical = 1,

    /// <summary>The host has more than is asked for; the ppc64 driver never says so.</summary>
    Superset = 2,
}
