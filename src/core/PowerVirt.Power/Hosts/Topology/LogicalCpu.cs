using System.Collections.Immutable;

namespace PowerVirt.Power.Hosts.Topology;

/// <summary>One CPU as the host's kernel counts them: on POWER, a hardware thread.</summary>
/// <param name="Id">The kernel's number.</param>
/// <param name="Online">Whether the kernel itself uses it; where it does not, the rest is not known.</param>
/// <param name="Socket">The package it is in.</param>
/// <param name="Core">The core within the package; only equality means something.</param>
/// <param name="Siblings">The threads of its core that are online, itself included.</param>
public sealed record LogicalCpu(int Id, bool Online, int Socket, int Core, ImmutableSortedSet<int> Siblings)
{
    public int Die { get; init; }

    public int Cluster { get; init; }
}
