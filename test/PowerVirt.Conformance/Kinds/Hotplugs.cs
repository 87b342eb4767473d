using PowerVirt.Conformance.Cases;

namespace PowerVirt.Conformance.Kinds;

/// <summary>Something plugged into a running guest, or taken out of it.</summary>
internal sealed class Hotplugs : IConformanceKind
{
    public string Name => "hotplug";

    public Verdict Run(ConformanceCase given) =>
        given.ArgumentText("action") is null ? VcpuHotplugs.Run(given) : DeviceHotplugs.Run(given);
}
