namespace PowerVirt.Domain;

/// <summary>How many virtual CPUs the guest may have, and how many it starts with.</summary>
public sealed record Vcpus
{
    public uint Maximum { get; init; } = 1;

    /// <summary>How many are on at start; null means all.</summary>
    public uint? Current { get; init; }

    public VcpuPlacement Placement { get; init; }

    /// <summary>Host CPUs that the virtual ones may run on, in libvirt's notation.</summary>
    public string? CpuSet { get; init; }

    public uint AtStart => Current ?? Maximum;
}

/// <summary>Who chooses the host CPUs.</summary>
public enum VcpuPlacement
{
    Static,
    Auto,
}
