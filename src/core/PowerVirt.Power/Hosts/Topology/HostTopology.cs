using System.Collections.Immutable;

namespace PowerVirt.Power.Hosts.Topology;

/// <summary>The host's CPUs: which there are, which are online, and how they share cores, sockets and nodes.</summary>
/// <param name="Cpus">All that are present, in order.</param>
/// <param name="Nodes">NUMA nodes in order; none where the kernel knows of none.</param>
public sealed record HostTopology(ImmutableArray<LogicalCpu> Cpus, ImmutableArray<HostNode> Nodes)
{
    public static HostTopology None { get; } = new([], []);

    /// <summary>
    /// Whether only the first thread of every subcore is online, as kvm-hv on POWER8 wants it; then the others are idle
    /// for the host and run guests all the same.
    /// </summary>
    /// <param name="threadsPerSubcore">What KVM says; 0 where cores are not used that way.</param>
    public bool HasOnlySubcorePrimaries(int threadsPerSubcore) =>
        threadsPerSubcore > 0 && Cpus.Where(cpu => cpu.Online).All(cpu => cpu.Id % threadsPerSubcore == 0);
}
