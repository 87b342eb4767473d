using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Pools;

/// <summary>A host's CPU as libvirt's capabilities describe it.</summary>
/// <param name="Architecture">Null where the document does not say.</param>
/// <param name="Model">Null where the host's CPU is not known.</param>
/// <param name="Vendor">Null where the document does not say.</param>
public sealed record CpuDescription(Architecture? Architecture, string? Model, string? Vendor)
{
    /// <summary>
    /// The level that an earlier answer for a pool names instead of a host's CPU; the model is then the first that reached it.
    /// </summary>
    public CompatLevel? Level { get; private init; }

    /// <summary>How a host's capabilities describe it: by the generation that it may itself use.</summary>
    public static CpuDescription Of(HostCpu host) =>
        new(host.Architecture, host.Effective?.Name, host.Effective?.Vendor);

    /// <summary>A host's CPU as a document describes it; <c>host-model</c> with a level is what a pool's answer says.</summary>
    public static CpuDescription Of(RequestedCpu cpu) =>
        cpu is { Mode: CpuMode.HostModel } && CompatLevels.TryParse(cpu.Model, out var level)
            && Generations.All.FirstOrDefault(generation => generation.Level == level) is { } first
            ? new CpuDescription(cpu.Architecture, first.Name, cpu.Vendor) { Level = level }
            : new CpuDescription(cpu.Architecture, cpu.Model, cpu.Vendor);
}
