using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Pools;

/// <summary>A host's CPU as libvirt's capabilities describe it.</summary>
/// <param name="Architecture">Null where the document does not say.</param>
/// <param name="Model">Null where the host's CPU is not known.</param>
/// <param name="Vendor">Null where the document does not say.</param>
public sealed record CpuDescription(Architecture? Architecture, string? Model, string? Vendor)
{
    /// <summary>How a host's capabilities describe it: by the generation that it may itself use.</summary>
    public static CpuDescription Of(HostCpu host) =>
        new(host.Architecture, host.Effective?.Name, host.Effective?.Vendor);
}
