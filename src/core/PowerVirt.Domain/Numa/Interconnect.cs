namespace PowerVirt.Domain.Numa;

/// <summary>How fast one NUMA node reaches the memory of another, or a cache in front of it.</summary>
/// <param name="Kind">What the figure is.</param>
/// <param name="Initiator">The node with the CPUs.</param>
/// <param name="Target">The node with the memory.</param>
/// <param name="Cache">The cache's level; 0 is the memory itself.</param>
/// <param name="Access">Which accesses the figure is about.</param>
/// <param name="Value">Nanoseconds, or bytes per second.</param>
public sealed record Interconnect(
    InterconnectKind Kind, uint Initiator, uint Target, uint Cache, AccessType Access, ulong Value);

/// <summary>What is said about an interconnect.</summary>
public enum InterconnectKind
{
    Latency,
    Bandwidth,
}

/// <summary>Which accesses a figure is about.</summary>
public enum AccessType
{
    Access,
    Read,
    Write,
}
