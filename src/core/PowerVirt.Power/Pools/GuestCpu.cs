using System.Collections.Immutable;

namespace PowerVirt.Power.Pools;

/// <summary>What libvirt makes of a guest's CPU on its way to a start.</summary>
public static class GuestCpu
{
    /// <summary>
    /// The guest's CPU once it has been given to a host: at least a model becomes that model, all else stays.
    /// </summary>
    public static RequestedCpu Update(RequestedCpu cpu) =>
        cpu is { Mode: CpuMode.Custom, Match: CpuMatch.Minimum } ? cpu with { Match = CpuMatch.Exact } : cpu;

    /// <summary>
    /// Folds legacy names, compares with the host, updates, and checks that the hypervisor knows the model.
    /// </summary>
    /// <param name="host">The host's CPU.</param>
    /// <param name="cpu">The guest's.</param>
    /// <param name="models">The models that the hypervisor knows; empty: any will do.</param>
    public static GuestCpuAnswer Prepare(CpuDescription host, RequestedCpu cpu, ImmutableArray<string> models)
    {
        var folded = cpu.Model is { } model ? cpu with { Model = Generations.FoldLegacy(model) } : cpu;
        var comparison = CpuComparison.Compare(host, folded, failIncompatible: true);
        if (comparison.Fault is { } fault) return new GuestCpuAnswer.Failed(fault, comparison.Message);
        var updated = Update(folded);
        if (updated is not { Mode: CpuMode.Custom, Model: { } name } || models.IsEmpty || models.Contains(name))
            return new GuestCpuAnswer.Ready(updated);
        return new GuestCpuAnswer.Failed(CpuFault.Unsupported, updated.Fallback == CpuFallback.Forbid
            ? $"CPU model {name} is not supported by hypervisor"
            : $"cannot translate CPU model {name} to a model supported by hypervisor");
    }
}

/// <summary>A guest's CPU ready for a host, or why it cannot be.</summary>
public abstract record GuestCpuAnswer
{
    private GuestCpuAnswer()
    {
    }

    public sealed record Ready(RequestedCpu Cpu) : GuestCpuAnswer;

    public sealed record Failed(CpuFault Fault, string? Message) : GuestCpuAnswer;
}
